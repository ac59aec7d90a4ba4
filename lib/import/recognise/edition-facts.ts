import { datePattern, readDate } from "./written-date.ts";
import { findDayNear, findPeriod, type Period } from "./written-period.ts";

/** What an issue says of itself: when it was sent out, and the time that it covers. */
export interface EditionFacts {
  publishedOn: string | null;
  period: Period | null;
}

const publishing =
  /\b(publice|utgiv|utkom|kom ut|gavs ut|ges ut|gick ut|skicka|utskick|sändes|utsän|lades ut|utlagd|upplagd)/i;
const covering = /period|\b(omfatta|täcker|gäller|avser|tiden|nyheter från)/i;

/**
 * Reads what a line outside the items says about the issue: "Publicerad 2020-02-17", "Utgiven den 17 februari.
 * Omfattar perioden 1-14 februari 2020." Null when it says neither.
 * @param near the edition's date, for days that are written without a year.
 */
export function readEditionFacts(text: string, near: string | null): EditionFacts | null {
  if (text.length > 500) return null;
  const period = covering.test(text) || publishing.test(text) ? findPeriod(text, near) : null;
  const publishedOn = publishing.test(text) ? publishingDay(text, near) : null;
  return period || publishedOn ? { publishedOn, period } : null;
}

/** The date that follows most closely on the word for publishing, and is no end of a period. */
function publishingDay(text: string, near: string | null): string | null {
  const after = text.slice(text.search(publishing));
  const ownClause = after.split(/[.;,]\s(?=\D)|\s(?:och|samt|men)\s|\s\(/)[0] ?? after;
  if (findPeriod(ownClause, near)) return null;
  const date = new RegExp(datePattern, "iu").exec(ownClause)?.[0];
  if (date) return readDate(date)?.iso ?? null;
  return near ? findDayNear(ownClause, near) : null;
}
