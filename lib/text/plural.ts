/** A word that follows its number: `plural("notis", "notiser")(2)` → "notiser". */
export const plural =
  (one: string, many: string) =>
  (count: number): string =>
    count === 1 ? one : many;
