import type { categoriesSv, sourcesSv } from "./archives-sv.ts";
import { plural } from "./plural.ts";

export const categoriesEn: typeof categoriesSv = {
  list: "Topics",
  listIntroduction:
    "Items are arranged by topic. In each, information from authorities and organisations stands apart from press clippings.",
  none: "There are no topics yet.",
  subCategories: "Sub-topics",
  wholeArchive: (kind, count) => `${kind}: the whole archive, ${count}`,
  archiveOf: (kind, category) => `${category}: ${kind}`,
  description: (category) => `News about ${category} from the archive, with sources and links.`,
};

export const sourcesEn: typeof sourcesSv = {
  list: "Sources",
  listIntroduction:
    "This is where items come from: institutions, courts, authorities, organisations and media.",
  none: "There are no sources yet.",
  types: {
    INSTITUTION: "Institutions and political bodies",
    COURT: "Courts",
    AUTHORITY: "Authorities",
    ORGANISATION: "Organisations",
    MEDIUM: "Media",
  },
  type: "Type of source",
  countNoun: plural("source", "sources"),
  monitored: "watched regularly",
  monitoredLong: "Watched regularly",
  items: "Items",
  whyFollowed: "Why we follow it",
  noItems: "No items from this source have been published yet.",
  description: (source) => `Items that come from ${source}.`,
};
