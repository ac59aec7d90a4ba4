import type { itemsSv } from "./items-sv.ts";
import { plural } from "./plural.ts";

const kinds = {
  INFORMATION: "Information from authorities and organisations",
  PRESS: "Press clippings",
  CASE_NOTE: "Case notes",
  EDITORIAL: "From the editors",
};

const numbers = new Intl.NumberFormat("en-GB");

export const itemsEn: typeof itemsSv = {
  kinds,
  shortKinds: { ...kinds, INFORMATION: "Information" },
  none: {
    INFORMATION: "No information from authorities and organisations.",
    PRESS: "No press clippings.",
    CASE_NOTE: "No case notes.",
    EDITORIAL: "Nothing from the editors.",
  },
  mediaTypes: {
    WEB: "external link",
    PDF: "external link, PDF",
    AUDIO: "external link, audio",
    VIDEO: "external link, video",
    OTHER: "external link, file",
  },
  mediaTypesWithoutLink: { WEB: "", PDF: "PDF", AUDIO: "audio", VIDEO: "video", OTHER: "file" },
  mailLink: "e-mail",
  addressUnknown: "no address",
  inLanguage: (language) => `in ${language}`,
  sourceDate: "Source’s date",
  published: "In Asylnytt",
  archived: "Archived",
  links: "Links",
  noLinks: "This item has no links.",
  editorNote: "Asylnytt",
  corrections: plural("Correction", "Corrections"),
  editions: plural("Edition", "Editions"),
  outsideEditions: "Published outside the editions",
  categories: plural("Topic", "Topics"),
  moreIn: (category) => `More in ${category}`,
  noMore: "There is nothing more in this topic.",
  latest: "Latest",
  latestIntroduction: "Published as it comes, outside the editions.",
  noLatest: "There is nothing outside the editions at the moment.",
  newest: "Newest",
  noNewest: "No items have been published yet.",
  count: (count) => (count === 1 ? "1 item" : `${numbers.format(count)} items`),
  countNoun: plural("item", "items"),
};
