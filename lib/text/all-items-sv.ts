/** The words around the archive of all items. */
export const allItemsSv = {
  list: "Arkiv",
  listIntroduction:
    "Alla notiser sedan starten, månad för månad efter den dag de publicerades. De finns också ordnade efter typ, ämne, källa och det mål eller den lag de gäller.",
  none: "Inga notiser är publicerade än.",
  kinds: "Efter typ",
  years: "År",
  ofYear: (year: string) => `Notiser ${year}`,
  descriptionOfYear: (year: string) => `Alla notiser om asyl och migration från ${year}, månad för månad.`,
  ofMonth: (month: string) => `Notiser ${month}`,
  descriptionOfMonth: (month: string) =>
    `Alla notiser om asyl och migration som publicerades i ${month}, den senaste först.`,
  ofKind: (kind: string) => `${kind}: hela arkivet`,
  descriptionOfKind: (kind: string) => `${kind} om asyl och migration ur hela arkivet, det senaste först.`,
  other: "Andra ingångar",
  allPages: "Alla sidor",
};
