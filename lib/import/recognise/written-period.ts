import { datePattern, isoDate, monthNames, monthNumber, readDate } from "./written-date.ts";

export interface Period {
  from: string;
  to: string;
}

const until = String.raw`\s?(?:-{1,2}|[\u2010-\u2015]|till\soch\smed|t\.?\s?o\.?\s?m\.?|till)\s?`;
const months = `(${monthNames})`;
const twoDates = new RegExp(`(${datePattern})${until}(${datePattern})`, "iu");
const inWords = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:\s${months})?(?:\s(\d{4}))?${until}(?:den\s)?(\d{1,2})\s${months}(?:\s(\d{4}))?`,
  "iu",
);
const slashed = new RegExp(
  String.raw`(?<!\d)(\d{1,2})/(\d{1,2})${until}(\d{1,2})/(\d{1,2})(?:[\s\-/](\d{4}))?`,
  "iu",
);

/**
 * The first period that a text names: "200201 - 200214", "1-14 februari 2020", "30 januari till 14 februari
 * 2020", "1/2 - 14/2 2020". A year that is left out is the one nearest to `near`, a date.
 */
export function findPeriod(text: string, near: string | null): Period | null {
  const dates = twoDates.exec(text);
  if (dates) return inOrder(readDate(dates[1] ?? "")?.iso, readDate(dates[2] ?? "")?.iso);
  const words = inWords.exec(text);
  if (words) {
    const [, day, month, year, endDay, endMonth, endYear] = words;
    return between([day, month ?? endMonth, year], [endDay, endMonth, endYear], near);
  }
  const slashes = slashed.exec(text);
  if (!slashes) return null;
  const [, day, month, endDay, endMonth, endYear] = slashes;
  return between([day, month, undefined], [endDay, endMonth, endYear], near);
}

type DayOfYear = [day?: string, month?: string, year?: string];

function between(start: DayOfYear, end: DayOfYear, near: string | null): Period | null {
  const to = dayIn(end, near);
  return to ? inOrder(dayIn(start, to, to), to) : null;
}

/** The day in its year, or else in the year that brings it nearest to a date, not after `latest`. */
function dayIn([day, month, year]: DayOfYear, near: string | null, latest?: string): string | null {
  if (!day || !month || (!year && !near)) return null;
  const guess = Number((near ?? "").slice(0, 4));
  const years = year ? [Number(year)] : [guess, guess - 1, guess + 1];
  const days = years.flatMap((each) => isoDate(each, monthNumber(month), Number(day)) ?? []);
  const possible = days.filter((each) => !latest || each <= latest);
  const distance = (each: string) => Math.abs(Date.parse(each) - Date.parse(near ?? each));
  return possible.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function inOrder(from: string | null | undefined, to: string | null | undefined): Period | null {
  return from && to && from <= to ? { from, to } : null;
}

/** A day that is written without its year, as the one nearest to a date. */
export function findDayNear(text: string, near: string): string | null {
  const found = new RegExp(String.raw`(?<!\d)(\d{1,2})\s${months}(?!\s\d)`, "iu").exec(text);
  return found ? dayIn([found[1], found[2]], near) : null;
}
