import type { citationsSv } from "./citations-sv.ts";

export const citationsEn: typeof citationsSv = {
  cite: "Cite this item",
  source: "Source",
  bibtex: "BibTeX file",
  ris: "RIS file (Zotero, EndNote)",
  licence: "Our own texts may be reused if we are named:",
  licenceName: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  quotations: "What is quoted stays its sources'.",
};
