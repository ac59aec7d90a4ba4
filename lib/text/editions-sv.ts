import { plural } from "./plural.ts";

/** The words around editions. */
export const editionsSv = {
  current: "Aktuell utgåva",
  edition: "Utgåva",
  /** Of the second, third … edition of one date. */
  number: (number: number) => `nummer ${number}`,
  numberLong: (number: number) => `Nummer ${number} med detta datum`,
  none: "Den första utgåvan är inte publicerad än",
  noneIntroduction:
    "När den är det står den här: nyheter om asyl och migration, ordnade efter ämne, varje notis med sin källa, sitt datum och sina länkar.",
  noItems: "Utgåvan har inga notiser.",
  contents: "I den här utgåvan",
  period: "Perioden",
  publishedOn: "Publicerad",
  toCategory: "Hela ämnet",
  neighbours: "Andra utgåvor",
  previous: "Föregående utgåva",
  next: "Nästa utgåva",
  earlier: "Tidigare utgåvor",
  noEarlier: "Det finns inga tidigare utgåvor.",
  all: "Alla utgåvor",
  list: "Utgåvor",
  listIntroduction:
    "Alla utgåvor, den senaste först. De ändras inte i efterhand; rättelser står vid notisen.",
  noList: "Inga utgåvor är publicerade än.",
  ofYear: (year: string) => `Utgåvor ${year}`,
  descriptionOfYear: (year: string) => `Alla utgåvor från ${year}, med vad de innehåller.`,
  description: (edition: string) =>
    `${edition}: nyheter om asyl och migration ordnade efter ämne, med källor och länkar.`,
  years: "År",
  logoOf: (name: string) => `${name}, logotyp`,
  sponsoredBy: (name: string) => `Sponsrad av ${name}`,
  countNoun: plural("utgåva", "utgåvor"),
};
