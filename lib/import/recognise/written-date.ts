import { isExists } from "date-fns/isExists";

/** A date as someone wrote it; null when there is no such day ("20-02-31"). */
export type WrittenDate = { iso: string | null };

const dash = String.raw`\s?[-\u2010-\u2015./]\s?`;
export const monthNames =
  "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";
const monthWords = `(?:${monthNames}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?`;

const numeric = String.raw`(?<year>\d{4}|\d{2})${dash}(?<month>\d{1,2})${dash}(?<day>\d{1,2})`;
const compact = String.raw`(?<year>(?:19|20)?\d{2})(?<month>\d{2})(?<day>\d{2})`;
const inWords = String.raw`(?<day>\d{1,2})(?::?[ae]|\.)?\s(?<month>${monthWords})\s(?<year>\d{4})`;
const dayFirst = String.raw`(?<day>\d{1,2})[./](?<month>\d{1,2})[\s.\-/]{1,2}(?<year>\d{4})`;

/** Any of the ways of writing a date, for building patterns: no groups of its own, whole numbers only. */
export const datePattern = `(?<!\\d)(?:${[inWords, dayFirst, numeric, compact].map(ungrouped).join("|")})(?!\\d)`;

const wholeDates = [inWords, dayFirst, numeric, compact].map((form) => new RegExp(`^${form}$`, "iu"));

function ungrouped(form: string): string {
  return form.replaceAll(/\(\?<\w+>/g, "(?:");
}

/** Reads a date in any of the page's ways: 20-02-03, 20-02- 03, 2021-03-24, 210331, 14 februari 2020, 3/2 2020. */
export function readDate(text: string): WrittenDate | null {
  const groups = wholeDates.map((form) => form.exec(text.trim())?.groups).find((found) => found);
  if (!groups) return null;
  return { iso: isoDate(fullYear(groups.year ?? ""), monthNumber(groups.month ?? ""), Number(groups.day)) };
}

/** Two digits mean 1990–2089; the publication began in 2003. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number < 90 ? 2000 + number : 1900 + number;
}

/** The number of a month written as a number, a name or a name's beginning. */
export function monthNumber(month: string): number {
  if (/^\d/.test(month)) return Number(month);
  const start = month.toLowerCase().slice(0, 3);
  return monthNames.split("|").findIndex((name) => name.startsWith(start)) + 1;
}

/** The date as `yyyy-mm-dd`, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!isExists(year, month - 1, day)) return null;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}
