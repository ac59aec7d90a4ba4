import { aboutEn } from "./about-en.ts";
import { allItemsEn } from "./all-items-en.ts";
import { categoriesEn, sourcesEn } from "./archives-en.ts";
import type { Catalogue } from "./catalogue.ts";
import { citationsEn } from "./citations-en.ts";
import { editionsEn } from "./editions-en.ts";
import { feedsEn } from "./feeds-en.ts";
import { importEn } from "./import-en.ts";
import { itemsEn } from "./items-en.ts";
import { openDataEn } from "./open-data-en.ts";
import { problemsEn } from "./problems-en.ts";
import { referencesEn } from "./references-en.ts";
import { refusalsEn } from "./refusals-en.ts";
import { searchEn } from "./search-en.ts";
import { siteEn } from "./site-en.ts";
import { tipsEn } from "./tips-en.ts";

/** The interface in English. */
export const en: Catalogue = {
  siteName: "Asylnytt",
  tagline: "News on asylum, collected and sourced",
  site: siteEn,
  items: itemsEn,
  editions: editionsEn,
  categories: categoriesEn,
  sources: sourcesEn,
  archive: allItemsEn,
  references: referencesEn,
  search: searchEn,
  feeds: feedsEn,
  citations: citationsEn,
  openData: openDataEn,
  prose: aboutEn,
  tips: tipsEn,
  imports: importEn,
  doors: {
    nameless: "A name needs at least one letter or digit.",
    noAddress: "Write the whole address, such as https://www.migrationsverket.se.",
    noSlug: "Only small letters a–z, digits, and hyphens between the words.",
    endsBefore: "The period ends before it begins.",
    removeWord: "remove",
    notConfirmed: (word: string) => `Write ${word} to show that you mean it.`,
    input: "Something is not filled in correctly. See beside the fields.",
    failed: (id: string) =>
      `Something went wrong on our side and nothing was saved. Try again; the fault has the mark ${id}.`,
  },
  problems: problemsEn,
  refusals: refusalsEn,
};
