import type { JobName } from "#lib/failures/schema.ts";

/** What runs by itself, and what failed of it. */
export const jobsSv = {
  names: {
    "publish-item": "Publicera en notis på utsatt tid",
    "publish-edition": "Publicera en utgåva på utsatt tid",
    "tell-search-engines": "Tala om för sökmotorerna vilka sidor som ändrats",
    "erase-tips": "Radera hanterade tips",
    "clean-up": "Städa bort gamla sessioner och länkar",
    "make-backup": "Göra nattens säkerhetskopia",
    "make-dumps": "Göra filerna med alla notiser",
  } satisfies Record<JobName, string>,
  failed: "Misslyckades",
  retry: "Försök igen",
  dismiss: "Lägg undan",
};
