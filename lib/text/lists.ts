import { locale } from "./catalogue.ts";

const listFormat = new Intl.ListFormat(locale, { type: "conjunction" });

/** "Hjalte Lagercrantz och Sanna Vestin". */
export function joined(names: string[]): string {
  return listFormat.format(names);
}
