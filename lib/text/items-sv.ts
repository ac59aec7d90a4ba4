import type { Kind, MediaType } from "#lib/items/schema.ts";
import { plural } from "./plural.ts";

const kinds: Record<Kind, string> = {
  INFORMATION: "Information från myndigheter och organisationer",
  PRESS: "Pressklipp",
  CASE_NOTE: "Praxisnotiser",
  EDITORIAL: "Redaktionellt",
};

const mediaTypes: Record<MediaType, string> = {
  WEB: "extern länk",
  PDF: "extern länk, PDF",
  AUDIO: "extern länk, ljud",
  VIDEO: "extern länk, video",
  OTHER: "extern länk, fil",
};

/** The same for a link that has no address. */
const mediaTypesWithoutLink: Record<MediaType, string> = {
  WEB: "",
  PDF: "PDF",
  AUDIO: "ljud",
  VIDEO: "video",
  OTHER: "fil",
};

const numbers = new Intl.NumberFormat("sv");

/** The words around an item, on its page and in lists. */
export const itemsSv = {
  kinds,
  /** The same for breadcrumbs and counts. */
  shortKinds: { ...kinds, INFORMATION: "Information" },
  none: {
    INFORMATION: "Information från myndigheter och organisationer saknas.",
    PRESS: "Pressklipp saknas.",
    CASE_NOTE: "Praxisnotiser saknas.",
    EDITORIAL: "Redaktionella notiser saknas.",
  } satisfies Record<Kind, string>,
  mediaTypes,
  mediaTypesWithoutLink,
  mailLink: "e-post",
  addressUnknown: "adress saknas",
  inLanguage: (language: string) => `på ${language}`,
  sourceDate: "Källans datum",
  published: "I Asylnytt",
  archived: "Arkiverad",
  links: "Länkar",
  noLinks: "Notisen har inga länkar.",
  editorNote: "Asylnytt",
  corrections: plural("Rättelse", "Rättelser"),
  editions: plural("Utgåva", "Utgåvor"),
  outsideEditions: "Publicerad utanför utgåvorna",
  categories: plural("Ämne", "Ämnen"),
  moreIn: (category: string) => `Mer i ${category}`,
  noMore: "Ämnet har inga fler notiser.",
  latest: "Senaste",
  latestIntroduction: "Publicerat efter hand, utanför utgåvorna.",
  noLatest: "Just nu finns inget utanför utgåvorna.",
  newest: "Senast publicerat",
  noNewest: "Inga notiser är publicerade än.",
  count: (count: number) => (count === 1 ? "1 notis" : `${numbers.format(count)} notiser`),
  countNoun: plural("notis", "notiser"),
};
