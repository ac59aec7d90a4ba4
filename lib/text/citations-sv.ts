/** The words around citing and reusing. */
export const citationsSv = {
  cite: "Citera notisen",
  source: "Källa",
  bibtex: "BibTeX-fil",
  ris: "RIS-fil (Zotero, EndNote)",
  /** The editors' own texts; what is quoted stays its sources'. */
  licence: "Våra egna texter får återanvändas om källan anges:",
  licenceName: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/deed.sv",
  quotations: "Citat tillhör sina källor.",
};
