import { foldKey } from "#lib/fold.ts";
import type { Kind } from "#lib/items/schema.ts";
import { datePattern, readDate } from "./written-date.ts";
import { findPeriod, type Period } from "./written-period.ts";

const kindHeadings: [RegExp, Kind][] = [
  [/^information från myndigheter( och organisationer)?$/, "INFORMATION"],
  [/^(pressklipp|mediaklipp|klipp från (media|medier|medierna|pressen))$/, "PRESS"],
  [/^praxisnotis(er)?$/, "CASE_NOTE"],
  [/^(redaktionellt|från redaktionen)$/, "EDITORIAL"],
];

/** "Pressklipp" and the like: the kind of what follows. */
export function readKindHeading(text: string): Kind | null {
  if (text.length > 80) return null;
  const key = foldKey(text);
  return kindHeadings.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** "Pressklipp saknas": a statement that the page has none of that kind. */
export function isNothingOfKind(text: string): boolean {
  const found = /^(.{1,80}) saknas[.!]?$/i.exec(text.slice(0, 120));
  const what = found?.[1] ?? "";
  return /^information$/i.test(what) || readKindHeading(what) !== null;
}

/** Written in capitals: at least four letters, none of them small. */
export function isInCapitals(text: string): boolean {
  return text.length <= 120 && /(\p{Lu}[^\p{L}]*){4}/u.test(text) && !/\p{Ll}/u.test(text);
}

export type PageTitle =
  | { format: "newsletter"; date: string | null; period: Period | null }
  | { format: "archive" | "cases" | "other"; rest: string };

const pageTitle =
  /^asylnytt(?:\s(?:nr|nummer)\.?\s\d[\d/-]{0,8})?(\s?[-\u2010-\u2015|,:]\s?|\s(?=\d{1,2}\s\p{L}+\s\d{4}$))(.+)$/iu;

/** "Asylnytt - 14 februari 2020", "Asylnytt - Arkiv", "Asylnytt - Praxisnotiser 2012": what page it is. */
export function readPageTitle(text: string): PageTitle | null {
  if (text.length > 150) return null;
  const [, separator = "", named] = pageTitle.exec(text) ?? [];
  if (!named) return null;
  const date = named.match(new RegExp(datePattern, "giu"))?.at(-1);
  if (date && text.endsWith(":")) return null;
  if (date)
    return { format: "newsletter", date: readDate(date)?.iso ?? null, period: findPeriod(named, null) };
  if (/[,:]/.test(separator)) return null;
  const archive = /^arkiv(?:et)?\b\s?[-\u2010-\u2015:]?\s?(.*)$/iu.exec(named);
  if (archive) return { format: "archive", rest: archive[1] ?? "" };
  return /^praxis/i.test(named) ? { format: "cases", rest: "" } : { format: "other", rest: named };
}

/** "Arkiveringsdatum 210331:": when the items that follow were filed. */
export function readArchiveDate(text: string): { iso: string | null } | null {
  const found = /^arkiver(?:ingsdatum|a[td])\s?:?\s(.{1,40}?)\s?:?$/i.exec(text);
  if (!found?.[1]) return null;
  return readDate(found[1]) ?? { iso: null };
}

const gapAnywhere = /^(arkivet|material(et)?\b)(?=.*\bsakna[rs]\b)/i;
const gapOutside =
  /\bsakna[rs]\b.*\b(material|perioden|nummer)\b|\b(material|perioden|nummer)\b.*\bsakna[rs]\b|\b(information|notiser|utgåvor)\b.*\d.*\bsaknas\b/i;

/** "Arkivet … saknar material från perioden …": what is missing. Within an item only the archive speaks so. */
export function isGap(text: string, withinItem: boolean): boolean {
  if (text.length > 300) return false;
  return withinItem
    ? /^arkivet\b.*\bsaknar?s? material\b/i.test(text)
    : gapAnywhere.test(text) || gapOutside.test(text);
}
