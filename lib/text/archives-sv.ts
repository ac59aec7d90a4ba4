import type { SourceType } from "#lib/sources/schema.ts";
import { plural } from "./plural.ts";

const sourceTypes: Record<SourceType, string> = {
  INSTITUTION: "Institutioner och politiska organ",
  COURT: "Domstolar",
  AUTHORITY: "Myndigheter",
  ORGANISATION: "Organisationer",
  MEDIUM: "Medier",
};

/** The words around categories. */
export const categoriesSv = {
  list: "Ämnen",
  listIntroduction:
    "Notiserna är ordnade efter ämne. I varje ämne står information från myndigheter och organisationer för sig och pressklipp för sig.",
  none: "Inga ämnen är inlagda än.",
  subCategories: "Underämnen",
  wholeArchive: (kind: string, count: string) => `${kind}: hela arkivet, ${count}`,
  archiveOf: (kind: string, category: string) => `${category}: ${kind}`,
  description: (category: string) => `Nyheter om ${category} ur arkivet, med källor och länkar.`,
};

/** The words around sources. */
export const sourcesSv = {
  list: "Källor",
  listIntroduction:
    "Här kommer notiserna ifrån: institutioner, domstolar, myndigheter, organisationer och medier.",
  none: "Inga källor är inlagda än.",
  types: sourceTypes,
  type: "Typ av källa",
  countNoun: plural("källa", "källor"),
  monitored: "bevakas regelbundet",
  monitoredLong: "Bevakas regelbundet",
  items: "Notiser",
  whyFollowed: "Därför följer vi källan",
  noItems: "Inga notiser från källan är publicerade än.",
  description: (source: string) => `Notiser med ${source} som källa.`,
};
