import type { Catalogue } from "./catalogue.ts";
import { problemsEn } from "./problems-en.ts";

/** The interface in English. */
export const en: Catalogue = {
  siteName: "Asylnytt",
  tagline: "News on asylum, collected and sourced",
  problems: problemsEn,
};
