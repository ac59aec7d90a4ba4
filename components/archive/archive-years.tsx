import { archiveMonthPage, archiveYearPage } from "#lib/addresses.ts";
import type { ArchiveMonth } from "#lib/archive/published.ts";
import { formatMonthName } from "#lib/dates.ts";
import { text } from "#lib/text/catalogue.ts";

/** The years of the archive, each with its months and how many items they have. */
export function ArchiveYears({ months }: { months: ArchiveMonth[] }) {
  if (months.length === 0) return <p className="none">{text.archive.none}</p>;
  return [...Map.groupBy(months, ({ year }) => year)].map(([year, ofYear]) => (
    <section key={year} aria-labelledby={`ar-${year}`} className="ruled">
      <h2 id={`ar-${year}`} className="section-title flex items-baseline justify-between gap-4">
        <a href={archiveYearPage(year)} className="no-underline hover:underline">
          {year}
        </a>
        <span className="count text-label font-normal">{text.items.count(sumOf(ofYear))}</span>
      </h2>
      <ArchiveMonths months={ofYear} />
    </section>
  ));
}

/** Months of one year, in the calendar's order. */
export function ArchiveMonths({ months }: { months: ArchiveMonth[] }) {
  return (
    <ul className="mt-1 grid grid-cols-2 gap-x-8 sm:grid-cols-3">
      {months.toReversed().map(({ year, month, count }) => (
        <li key={month} className="border-b border-line">
          <a
            href={archiveMonthPage(year, month)}
            className="flex items-baseline justify-between gap-3 py-2 leading-snug no-underline hover:underline"
          >
            {formatMonthName(`${year}-${month}`)}
            <span className="count font-sans text-label">
              {count}
              <span className="sr-only"> {text.items.countNoun(count)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How many items months have together. */
export const sumOf = (months: ArchiveMonth[]) => months.reduce((sum, { count }) => sum + count, 0);
