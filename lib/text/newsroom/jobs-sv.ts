import type { JobName } from "#lib/failures/schema.ts";

/** What runs by itself, and what failed of it. */
export const jobsSv = {
  names: {
    "publish-item": "Publicera en notis på utsatt tid",
    "publish-edition": "Publicera en utgåva på utsatt tid",
    "tell-search-engines": "Tala om för sökmotorerna vilka sidor som ändrats",
    "erase-tips": "Radera hanterade tips",
    "clean-up": "Städa bort gamla sessioner och länkar",
    "make-backup": "Ta nattens säkerhetskopia",
    "make-dumps": "Skapa filerna med alla notiser",
  } satisfies Record<JobName, string>,
  title: "Schemalagt arbete",
  introduction: "Det här sköter webbplatsen själv. Det som misslyckas för gott visas också på första sidan.",
  columns: { job: "Arbete", rhythm: "När", last: "Senast" },
  whenNeeded: "När det behövs",
  eachDay: (clock: string) => `Varje dygn kl. ${clock.replace(":", ".")}`,
  eachHour: (minute: number) => `Varje timme, ${minute} minuter över`,
  notLately: "Inte den senaste veckan",
  failed: "Misslyckades",
  retry: "Försök igen",
  dismiss: "Lägg undan",
};
