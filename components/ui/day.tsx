import { formatDay, formatHeading, formatPeriod } from "#lib/dates.ts";

/** A calendar date in words, never broken over two lines. */
export function Day({ day }: { day: string }) {
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {formatDay(day)}
    </time>
  );
}

/** The date of an edition as a heading: "Onsdag 24 mars 2021". */
export function HeadingDay({ day }: { day: string }) {
  return <time dateTime={day}>{formatHeading(day)}</time>;
}

/** "9–24 mars 2021", both ends readable by machines. */
export function Period({ from, to }: { from: string; to: string }) {
  if (from === to) return <Day day={from} />;
  const [start, end] = formatPeriod(from, to);
  return (
    <span className="whitespace-nowrap">
      <time dateTime={from}>{start}</time>–<time dateTime={to}>{end}</time>
    </span>
  );
}
