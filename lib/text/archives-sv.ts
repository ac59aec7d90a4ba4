import type { SourceType } from "#lib/sources/schema.ts";

const sourceTypes: Record<SourceType, string> = {
  INSTITUTION: "Internationella institutioner",
  COURT: "Domstolar",
  AUTHORITY: "Svenska myndigheter och politiska organ",
  ORGANISATION: "Organisationer",
  MEDIUM: "Medier",
};

/** The words around categories. */
export const categoriesSv = {
  list: "Ämnen",
  listIntroduction: "Notiserna är ordnade efter ämne. I varje ämne står information från myndigheter och organisationer för sig och pressklipp för sig.",
  none: "Inga ämnen är inlagda än.",
  category: "Ämne",
  subCategories: "Underämnen",
  parent: "Hör till ämnet",
  contents: "På den här sidan",
  gaps: "Det här saknas i arkivet",
  wholeArchive: (count: string) => `Hela arkivet, ${count}`,
  archiveOf: (kind: string, category: string) => `${category}: ${kind}`,
  description: (category: string) => `Nyheter om ${category} ur Asylnytts arkiv, med källor och länkar.`,
};

/** The words around sources. */
export const sourcesSv = {
  list: "Källor",
  listIntroduction: "Här kommer notiserna ifrån. Källor som bevakas regelbundet är märkta.",
  none: "Inga källor är inlagda än.",
  source: "Källa",
  types: sourceTypes,
  type: "Typ av källa",
  homepage: "Webbplats",
  monitored: "Bevakas",
  monitoredLong: "Bevakas regelbundet",
  noItems: "Inga notiser från källan är publicerade än.",
  items: "Notiser",
  description: (source: string) => `Notiser i Asylnytt med ${source} som källa.`,
};
