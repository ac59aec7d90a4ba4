import type { openDataSv } from "./open-data-sv.ts";

export const openDataEn: typeof openDataSv = {
  title: "Open data",
  introduction: (name) =>
    `All that is published in ${name} can be read by programs and reused: as JSON through an open interface, all at once in files, as feeds and as a sitemap. No key is needed.`,
  licenceName: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  licenceNote: "Our own texts may be reused if we are named. What is quoted stays its sources'.",
  licenceHeading: "Terms",
  addressesHeading: "Addresses",
  addresses: {
    items:
      "Items, the latest first. Narrowed by category, kind, source, language, edition, from, to and updatedSince.",
    editions:
      "Editions, the latest first. Narrowed by from and to. One edition with its items is at the same address with its date behind.",
    categories: "Categories in their order, with sub-categories.",
    sources: "Sources by name. Narrowed by type.",
    description: "A description of all this for programs (OpenAPI 3.1).",
  },
  dumpsHeading: "All at once",
  dumps: {
    jsonl: "All items, one on each line, with what the interface tells of them (JSON Lines).",
    csv: "All items as a table for spreadsheets (CSV, UTF-8).",
  },
  dumpsNote: "The files are made anew each night. What is withdrawn leaves them at once.",
  pagesHeading: "More than fits",
  pages:
    "An answer has at most 100 items or editions (limit). Where the next answer is stands in next, until that is null. Ask for what is new only: updatedSince takes a time, and an answer that is the same is known by its ETag.",
  problems: { missing: "Not there", wrong: "The question cannot be answered" },
  nothing: "There is nothing here that is published.",
  noCursor: "cursor must be the one that stood in next.",
};
