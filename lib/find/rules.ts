import { formatDay } from "#lib/dates.ts";

/** What words say of a date; what they leave open is null. */
export interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
}

const months = Array.from(
  { length: 12 },
  (_, index) => formatDay(`2021-${String(index + 1).padStart(2, "0")}-01`).split(" ")[1] ?? "",
);

/** "24 mars 2021", "mars 2021", "24 mar", "2021-03": the parts of a date; null for words that are none. */
export function datePartsIn(text: string): DateParts | null {
  const parts: DateParts = { year: null, month: null, day: null };
  const [iso, year, month, day] = /^(\d{4})-(\d\d?)(?:-(\d\d?))?$/.exec(text.trim()) ?? [];
  if (iso) return { year: Number(year), month: Number(month), day: day ? Number(day) : null };
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const monthIndex = word.length < 3 ? -1 : months.findIndex((name) => name.toLowerCase().startsWith(word));
    if (/^(19|20)\d\d$/.test(word)) parts.year = Number(word);
    else if (/^\d\d?$/.test(word)) parts.day = Number(word);
    else if (monthIndex >= 0) parts.month = monthIndex + 1;
    else return null;
  }
  return parts;
}
