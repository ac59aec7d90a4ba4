import type { editionsSv } from "./editions-sv.ts";
import { plural } from "./plural.ts";

export const editionsEn: typeof editionsSv = {
  current: "Current edition",
  edition: "Edition",
  number: (number) => `number ${number}`,
  numberLong: (number) => `Number ${number} of this date`,
  none: "The first edition has not been published yet",
  noneIntroduction:
    "Once it has, it will stand here: news about asylum and migration, arranged by topic, every item with its source, its date and its links.",
  noItems: "This edition has no items.",
  contents: "In this edition",
  period: "Period",
  publishedOn: "Published",
  toCategory: "Whole topic",
  neighbours: "Other editions",
  previous: "Previous edition",
  next: "Next edition",
  earlier: "Earlier editions",
  noEarlier: "There are no earlier editions.",
  all: "All editions",
  list: "Editions",
  listIntroduction:
    "All editions, latest first. They are not changed afterwards; corrections stand by the item.",
  noList: "No editions have been published yet.",
  ofYear: (year) => `Editions of ${year}`,
  descriptionOfYear: (year) => `All editions from ${year} and what they hold.`,
  description: (edition) => `${edition}: news about asylum and migration by topic, with sources and links.`,
  years: "Years",
  logoOf: (name: string) => `${name}, logo`,
  sponsoredBy: (name) => `Sponsored by ${name}`,
  countNoun: plural("edition", "editions"),
};
