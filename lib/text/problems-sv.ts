import type { BlockingFault } from "#lib/checklist/rules.ts";
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
  "import.not-an-address": ({ value }) =>
    `${value} är ingen adress. Skriv den från webbplatsens rot, till exempel /asylnytt/brev.`,
  "import.not-a-date": ({ value }) => `${value} är inget datum. Skriv det som 2021-03-24.`,
  "import.unreadable": ({ path, reason }) => `${path} går inte att läsa (${reason}).`,
  "import.failed": ({ file, reason }) =>
    `Filen ${file} kunde inte läsas in, och inget av den är sparat (${reason}).`,
  "origin.foreign": () => "Anropet kom inte från Asylnytts egna sidor och är avvisat. Ladda om sidan.",
  "session.missing": () => "Du är inte längre inloggad. Logga in igen: det du skrev finns kvar.",
  "slow-down": ({ seconds }) =>
    `Det har blivit fel för många gånger. Vänta ${waitSv(seconds)} och försök sedan igen.`,
  "login.wrong": () => "E-postadressen eller lösenordet stämmer inte.",
  "account.disabled": () => "Kontot är avstängt. Fråga en administratör.",
  "code.wrong": () => "Koden stämmer inte. Ta den som appen visar just nu.",
  "code.too-late": () => "Det tog för lång tid eller blev fel för många gånger. Logga in från början.",
  "link.dead": () => "Länken gäller inte längre. Be om en ny.",
  "password.wrong": () => "Lösenordet stämmer inte.",
  "password.common": () => "Det lösenordet är så vanligt att det gissas först av alla. Välj ett annat.",
  "password.personal": () => "Lösenordet får inte vara ditt namn eller din e-postadress. Välj ett annat.",
  "second-step.required": () => "Här krävs det andra steget av alla, så det kan inte stängas av.",
  "passkey.refused": () => "Nyckeln kunde inte godkännas. Försök igen, eller logga in med lösenord.",
  "email.taken": ({ email }) => `Det finns redan en redaktör med adressen ${email}.`,
  "editor.missing": () => "Redaktören finns inte längre.",
  "editor.unknown": ({ email }) => `Ingen redaktör har adressen ${email}.`,
  "editor.usage": () =>
    "Skriv npm run editor -- link ADRESS (länk för nytt lösenord) eller npm run editor -- remove-second-step ADRESS.",
  "editor.last-administrator": ({ name }) =>
    `${name} är den enda administratören. Gör först någon annan till administratör.`,
  "not-allowed": () => "Det har du inte behörighet att göra.",
  "record.stale": ({ name }) =>
    `${name} har sparats av någon annan sedan du öppnade sidan. Inget av det du skrev är sparat.`,
  "item.missing": () => "Notisen finns inte längre.",
  "item.stale": ({ title, version }) =>
    `Notisen ”${title}” har sparats av någon annan sedan du öppnade den och är nu version ${version}. Inget av det du skrev är sparat.`,
  "item.not-publishable": ({ title }) => `Notisen ”${title}” kan inte publiceras så som den står nu.`,
  "item.public": ({ title }) =>
    `Notisen ”${title}” har publicerats medan du skrev. Det du skrev visas inte för läsarna förrän du publicerar ändringen.`,
  "item.not-public": ({ title }) => `Notisen ”${title}” är inte publicerad.`,
  "item.not-scheduled": ({ title }) => `Notisen ”${title}” har ingen tid för publicering.`,
  "item.incomplete": ({ items }) => items.map(incomplete).join(" "),
  "job.missing": () => "Det som misslyckades är redan avklarat.",
  "job.failed": ({ reason }) => `Ett tekniskt fel kom emellan: ${reason}`,
  "ping.key-refused": ({ keyFile }) =>
    `Sökmotorerna (IndexNow) godtar inte webbplatsens nyckel. Se efter att ${keyFile} går att öppna för alla, också för robotar, och försök igen.`,
  "ping.site-refused": ({ site }) =>
    `Sökmotorerna (IndexNow) menar att adresserna inte hör till webbplatsen. Se efter att inställningen SITE_URL, som nu är ${site}, är den adress som läsarna använder, och försök igen.`,
  "ping.refused": ({ status }) =>
    `Sökmotorerna (IndexNow) tar inte emot webbplatsens adresser (svar ${status}). Se efter inställningarna INDEXNOW_KEY och SITE_URL, och försök igen.`,
  "ping.unanswered": () =>
    "Sökmotorerna (IndexNow) har inte gått att nå på över en timme. Det försöks igen av sig självt. Ändringarna hittar de ändå, men senare.",
  "schedule.past": () => "Tiden har redan varit. Välj en som kommer, eller publicera nu.",
  "category.missing": () => "Ämnet finns inte längre.",
  "category.name-taken": ({ name }) => `Det finns redan ett ämne som heter ”${name}”.`,
  "category.has-children": ({ name }) =>
    `”${name}” har underämnen. Flytta dem eller slå ihop dem med andra ämnen först.`,
  "category.not-top": ({ name }) => `”${name}” kan inte ha underämnen, för det är självt ett underämne.`,
  "category.archived": ({ name }) => `Ämnet ”${name}” är arkiverat och tar inte emot nya notiser.`,
  "category.last": ({ name }) => `”${name}” är det sista öppna ämnet och kan inte arkiveras.`,
  "category.order-stale": () =>
    "Någon annan har ändrat ordningen sedan du öppnade sidan. Nu visas den nya; flytta igen.",
  "alias.taken": ({ name, owner }) => `”${name}” betyder redan ”${owner}”.`,
  "merge.same": () => "Något kan inte slås ihop med sig självt.",
  "source.missing": () => "Källan finns inte längre.",
  "source.name-taken": ({ name }) =>
    `Det finns redan en källa som heter eller kallas så: ”${name}”. Är det samma källa, slå ihop dem.`,
  "sponsor.missing": () => "Sponsorn finns inte längre.",
  "sponsor.name-taken": ({ name }) => `Det finns redan en sponsor som heter ”${name}”.`,
  "sponsor.overlap": ({ from, to, other }) =>
    `Perioden krockar med en annan: ${other} är sponsor från ${from}${to ? ` till ${to}` : " tills vidare"}. Bara en sponsor åt gången kan visas.`,
  "tips.too-many": () => "Det kommer ovanligt många tips just nu. Vänta en stund och skicka igen.",
  "tip.missing": () => "Tipset finns inte längre.",
  "tip.handled": () => "Någon annan har redan tagit hand om tipset. Ladda om sidan.",
  "logo.wrong-kind": ({ isSvg }) =>
    isSvg
      ? "Bilden är en SVG, som kan innehålla skript och därför inte tas emot. Spara den som PNG, JPEG eller WebP."
      : "Filen är ingen PNG-, JPEG- eller WebP-bild.",
  "logo.too-large": ({ bytes, limit }) =>
    `Bilden är ${kilobytes(bytes)} kB, och högst ${kilobytes(limit)} kB tas emot.`,
  "logo.too-many-pixels": ({ limit }) =>
    `Bilden har för många bildpunkter: högst ${Math.floor(limit / 1_000_000)} miljoner. Spara den mindre.`,
  "logo.broken": () => "Bilden är skadad och går inte att läsa.",
  "edition.missing": () => "Utgåvan finns inte längre.",
  "edition.published": ({ date }) => `Utgåvan ${date} är redan publicerad.`,
  "edition.not-scheduled": ({ date }) => `Utgåvan ${date} har ingen tid för publicering.`,
  "edition.scheduled": ({ date }) => `Utgåvan ${date} är tidsatt. Ta bort tiden först.`,
  "edition.stale": ({ date }) =>
    `Utgåvan ${date} har ändrats av någon annan sedan du öppnade den. Inget av deras är överskrivet.`,
  "reason.missing": () => "Skriv ett skäl. Det sparas i händelserna.",
  "revision.missing": ({ revision }) => `Version ${revision} finns inte längre.`,
  "item.not-a-draft": ({ title }) => `Notisen ”${title}” är inte längre ett utkast.`,
  "item.not-in-review": ({ title }) => `Notisen ”${title}” ligger inte längre för granskning.`,
  "item.placed": ({ title, date }) =>
    `Notisen ”${title}” står i utgåvan ${date}. Ta bort den därifrån först.`,
  "item.title-differs": () => "Det du skrev är inte notisens rubrik, så inget är raderat.",
  "preview.missing": () => "Länken finns inte längre.",
  "fetch.too-often": () => "Det var många sidor på kort tid. Vänta en minut, eller skriv namnet själv.",
  "page.unreachable": ({ host }) => `Sidan hos ${host} gick inte att hämta. Skriv namnet själv.`,
  "page.untitled": ({ host }) => `Sidan hos ${host} säger inte vad den heter. Skriv namnet själv.`,
  "slug.taken": ({ slug }) => `Adressen ${slug} är redan tagen. Välj en annan.`,
};

/** What is missing in an item, or wrong. */
const faultsSv: Record<BlockingFault, string> = {
  "no-title": "rubriken saknas",
  "no-category": "ämnet saknas",
  "no-source": "källan saknas",
  "invalid-link": "en länk har en adress som inte fungerar",
};

const list = new Intl.ListFormat("sv");

const incomplete = ({ title, faults }: ProblemDetails["item.incomplete"]["items"][number]) =>
  `Notisen ${title ? `”${title}”` : "utan rubrik"} kan inte publiceras: ${list.format(faults.map((fault) => faultsSv[fault]))}.`;

const waitSv = (seconds: number) =>
  seconds < 120 ? `${seconds} sekunder` : `${Math.ceil(seconds / 60)} minuter`;

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);
