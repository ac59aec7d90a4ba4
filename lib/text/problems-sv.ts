import type { ProblemDetails } from "#lib/errors.ts";

/** What each problem says, and what a person can do about it. One sentence, or two. */
export type ProblemWords = { [Code in keyof ProblemDetails]: (details: ProblemDetails[Code]) => string };

export const problemsSv: ProblemWords = {
  "import.missing": ({ path }) => `Filen eller mappen ${path} finns inte.`,
  "import.empty": ({ file }) => `Filen ${file} är tom.`,
  "import.binary": ({ file }) =>
    `Filen ${file} är inte text. Spara sidan som text eller HTML och försök igen.`,
  "import.too-large": ({ file, bytes, limit }) =>
    `Filen ${file} är ${megabytes(bytes)} MB, och högst ${megabytes(limit)} MB kan läsas.`,
  "import.no-items": ({ file }) => `I filen ${file} hittades inga notiser.`,
  "import.unknown-category": ({ slug }) => `Ämnet ${slug} finns inte. Ämnena står på sidan /amnen.`,
  "import.usage": ({ argument }) => `Argumentet ${argument} går inte att förstå.`,
  "import.no-path": () => "Ange vilka filer eller mappar som ska läsas in.",
  "import.no-pages": () =>
    "Där finns inga sidor att läsa in, varken text (.txt) eller webbsidor (.html, .htm).",
  "import.not-a-date": ({ value }) => `${value} är inget datum. Skriv det som 2021-03-24.`,
  "import.unreadable": ({ path, reason }) => `${path} går inte att läsa (${reason}).`,
  "import.failed": ({ file, reason }) =>
    `Filen ${file} kunde inte läsas in, och inget av den är sparat (${reason}).`,
  "origin.foreign": () => "Anropet kom inte från Asylnytts egna sidor och är avvisat. Ladda om sidan.",
  "session.missing": () => "Du är inte längre inloggad. Logga in igen: det du skrev finns kvar.",
  "not-allowed": () => "Det har du inte behörighet att göra.",
  "record.stale": ({ name }) =>
    `${name} har sparats av någon annan sedan du öppnade sidan. Inget av det du skrev är sparat.`,
  "item.missing": () => "Notisen finns inte längre.",
  "item.stale": ({ title, version }) =>
    `Notisen ”${title}” har sparats av någon annan sedan du öppnade den och är nu version ${version}. Inget av det du skrev är sparat.`,
  "item.not-publishable": ({ title }) => `Notisen ”${title}” kan inte publiceras så som den står nu.`,
  "item.not-public": ({ title }) => `Notisen ”${title}” är inte publicerad.`,
  "category.missing": () => "Ämnet finns inte längre.",
  "edition.missing": () => "Utgåvan finns inte längre.",
  "edition.published": ({ date }) => `Utgåvan ${date} är redan publicerad.`,
  "edition.scheduled": ({ date }) => `Utgåvan ${date} är tidsatt. Ta bort tiden först.`,
  "edition.stale": ({ date }) =>
    `Utgåvan ${date} har ändrats av någon annan sedan du öppnade den. Inget av deras är överskrivet.`,
  "reason.missing": () => "Skriv ett skäl. Det sparas i händelserna.",
  "slug.taken": ({ slug }) => `Adressen ${slug} är redan tagen. Välj en annan.`,
};

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
