import { datePattern, monthNames, readDate } from "./written-date.ts";

/** "Migrationsverket 20-02-11:": who an item comes from, and when. */
export interface SourceLine {
  source: string;
  /** The source's own date; null when there is none, or none that can be. */
  date: string | null;
  /** A line without its colon is a source line only where one is expected. */
  hasColon: boolean;
  /** What stands after the colon on the same line. */
  rest: string;
  /** Whether all of it was understood: a date that is one, and only one. */
  understood: boolean;
}

const dated = new RegExp(`^(.{1,150}?),?\\s?\\(?(${datePattern})\\)?\\s?([:;]|$)\\s?(.*)$`, "iu");
const furtherDate = new RegExp(`[\\s,(]+(${datePattern})\\)?`, "giu");

/** Lines that end with a date and a colon but name no source. */
const noSource =
  /^(arkiver|uppdatera|senast|public|period|ändra|rättelse|utgiv|skickad|nyheter från|http|obs\b)|\d[-\u2013]?$|[.!?]\s/i;

/** Reads a source line that has a date; null when the line is none. */
export function readSourceLine(text: string): SourceLine | null {
  if (text.length > 400) return null;
  const [, name, date, colon, rest] = dated.exec(text) ?? [];
  if (!name || !date) return null;
  const [further] = name.matchAll(furtherDate);
  const source = further ? name.replaceAll(furtherDate, "").replace(/\s?(?:[,/\u2013-]|och)$/iu, "") : name;
  if (noSource.test(source) || !/\p{L}/u.test(source)) return null;
  const iso = (further ? readDate(further[1] ?? "") : readDate(date))?.iso ?? null;
  return {
    source,
    date: iso,
    hasColon: Boolean(colon),
    rest: rest ?? "",
    understood: iso !== null && !further,
  };
}

/** A line that is a source line wherever it stands. */
export function isSourceLine(text: string): boolean {
  return readSourceLine(text)?.hasColon === true;
}

const englishMonths = "january|february|march|may|june|july|august|october";
const halfDate = new RegExp(
  String.raw`,?\s(?:\(?(?:\d[\d\s./\u2010-\u2015-]*|(?:${monthNames})(?:\s\d{4})?|(?:${englishMonths})\s\d{4}|odaterat?|utan datum)\)?)$`,
  "iu",
);

/** Reads a source line whose date is missing or is none: "Migrationsverket:", "UNHCR februari 2020:". */
export function readUndatedSourceLine(text: string): SourceLine | null {
  if (text.length > 100 || !text.endsWith(":")) return null;
  const source = text.slice(0, -1).trim().replace(halfDate, "");
  if (noSource.test(source) || !/^[\p{Lu}\d#]/u.test(source) || source.split(" ").length > 8) return null;
  return { source, date: null, hasColon: true, rest: "", understood: false };
}
