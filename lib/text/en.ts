import type { Catalogue } from "./catalogue.ts";
import { problemsEn } from "./problems-en.ts";
import { sv } from "./sv.ts";
/** The interface in English. */
export const en: Catalogue = {
  ...sv,
  siteName: "Asylnytt",
  tagline: "News on asylum, collected and sourced",
  problems: problemsEn,
};
