import { TZDate, tz } from "@date-fns/tz";
// By module: the package as a whole brings every language there is, and takes a second and 200 MB to load.
import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { formatISO } from "date-fns/formatISO";
import { enGB } from "date-fns/locale/en-GB";
import { sv } from "date-fns/locale/sv";
import { parseISO } from "date-fns/parseISO";
import { locale } from "#lib/text/locale.ts";

/**
 * The only place where dates become text. A calendar date (`yyyy-mm-dd`, a string throughout the
 * program) has no time zone; a point in time is a `Date` and is shown as it was in Stockholm.
 */
const zone = "Europe/Stockholm";
const dateLocale = locale === "en" ? enGB : sv;

/** `2021-03-24` → "24 mars 2021". */
export function formatDay(day: string): string {
  return format(parseISO(day), "d MMMM yyyy", { locale: dateLocale });
}

/** `2021-03` → "mars 2021". */
export function formatMonth(month: string): string {
  return format(parseISO(`${month}-01`), "LLLL yyyy", { locale: dateLocale });
}

/** `2021-03` → "mars", where the year stands beside it. */
export function formatMonthName(month: string): string {
  return format(parseISO(`${month}-01`), "LLLL", { locale: dateLocale });
}

/** `2021-03-24` → "onsdag 24 mars 2021". */
function formatWeekday(day: string): string {
  return format(parseISO(day), "EEEE d MMMM yyyy", { locale: dateLocale });
}

/** `2021-03-24` → "Onsdag 24 mars 2021", as it stands at the head of an edition. */
export function formatHeading(day: string): string {
  const words = formatWeekday(day);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

/**
 * The two ends of a period, to be set with a dash between them, as Swedes write it: "1"–"8 mars 2021",
 * "28 februari"–"3 mars 2021", "30 december 2020"–"2 januari 2021".
 */
export function formatPeriod(from: string, to: string): [string, string] {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = sameYear && from.slice(0, 7) === to.slice(0, 7);
  const pattern = sameMonth ? "d" : sameYear ? "d MMMM" : "d MMMM yyyy";
  return [format(parseISO(from), pattern, { locale: dateLocale }), formatDay(to)];
}

/** The day it was in Stockholm at a point in time. */
export function dayOf(time: Date): string {
  return format(time, "yyyy-MM-dd", { in: tz(zone) });
}

/** A date column's value (midnight UTC) → `yyyy-mm-dd`. */
export function dayFromColumn(value: Date): string {
  return value.toISOString().slice(0, 10);
}

/** `yyyy-mm-dd` → a date column's value (midnight UTC). */
export function dayToColumn(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Noon in Stockholm on a day: the time given to what is only known by its date. */
export const noonOf = (day: string) => timeOn(day, "12:00");

/** When a day begins in Stockholm. */
export const beginningOf = (day: string) => timeOn(day, "00:00");

/** When the day after it begins. */
export const endOf = (day: string) => beginningOf(format(addDays(parseISO(day), 1), "yyyy-MM-dd"));

/** When the clocks in Stockholm show `hh:mm` on a day; a time that is left out in spring is the one an hour later. */
export function timeOn(day: string, clock: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return new Date(new TZDate(year, month - 1, date, hours, minutes, zone).getTime());
}

/** A point in time → "24 november 2026 kl. 14.02". */
export function formatTime(time: Date): string {
  const pattern = locale === "en" ? "d MMMM yyyy 'at' HH:mm" : "d MMMM yyyy 'kl.' HH.mm";
  return format(time, pattern, { locale: dateLocale, in: tz(zone) });
}

/** A point in time → "14.02", where the day stands beside it. */
export function formatClock(time: Date): string {
  return format(time, locale === "en" ? "HH:mm" : "HH.mm", { in: tz(zone) });
}

/** A point in time in ISO 8601 with Stockholm's offset, as `<time datetime>` and JSON-LD want it. */
export function isoTime(time: Date): string {
  return formatISO(time, { in: tz(zone) });
}
