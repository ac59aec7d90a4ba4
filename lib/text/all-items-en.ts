import type { allItemsSv } from "./all-items-sv.ts";

export const allItemsEn: typeof allItemsSv = {
  list: "Archive",
  listIntroduction:
    "All items since the beginning, month by month by the day of their publication. They are also arranged by kind, topic, source and the case or law they are about.",
  none: "No items have been published yet.",
  kinds: "By kind",
  years: "Years",
  ofYear: (year) => `Items of ${year}`,
  descriptionOfYear: (year) => `All items on asylum and migration from ${year}, month by month.`,
  ofMonth: (month) => `Items of ${month}`,
  descriptionOfMonth: (month) =>
    `All items on asylum and migration that were published in ${month}, the latest first.`,
  ofKind: (kind) => `${kind}: the whole archive`,
  descriptionOfKind: (kind) => `${kind} on asylum and migration from the whole archive, the latest first.`,
  other: "Other ways in",
  allPages: "All pages",
};
