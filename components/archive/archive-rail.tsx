import { CountedLinks } from "#components/ui/counted-links.tsx";
import { PlainLinks } from "#components/ui/plain-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import {
  archiveKinds,
  archiveMonthPage,
  archiveYearPage,
  categoriesPage,
  editionsPage,
  kindPage,
  referencesPage,
  sourcesPage,
} from "#lib/addresses.ts";
import type { ArchiveMonth, KindCounts } from "#lib/archive/published.ts";
import { formatMonthName } from "#lib/dates.ts";
import { text } from "#lib/text/catalogue.ts";
import { sumOf } from "./archive-years.tsx";

/** Beside the archive: its kinds, and by what else its items are arranged. */
export function ArchiveRail({ counts }: { counts: KindCounts }) {
  return (
    <div className="grid gap-9">
      <KindLinks counts={counts} />
      <nav aria-labelledby="andra" className="max-lg:hidden">
        <RailHeading id="andra">{text.archive.other}</RailHeading>
        <PlainLinks
          links={[
            { href: categoriesPage, name: text.categories.list },
            { href: editionsPage, name: text.editions.list },
            { href: sourcesPage, name: text.sources.list },
            { href: referencesPage, name: text.references.list },
          ]}
        />
      </nav>
    </div>
  );
}

export function KindLinks({ counts, current }: { counts: KindCounts; current?: string }) {
  return (
    <nav aria-labelledby="typer">
      <RailHeading id="typer">{text.archive.kinds}</RailHeading>
      <CountedLinks
        current={current}
        entries={archiveKinds.map((kind) => ({
          href: kindPage(kind),
          name: text.items.shortKinds[kind],
          count: counts[kind],
        }))}
      />
    </nav>
  );
}

/** Beside a year: all years. */
export function YearLinks({ months, current }: { months: ArchiveMonth[]; current: string }) {
  return (
    <nav aria-labelledby="ar">
      <RailHeading id="ar">{text.archive.years}</RailHeading>
      <CountedLinks
        current={archiveYearPage(current)}
        entries={[...Map.groupBy(months, ({ year }) => year)].map(([year, ofYear]) => ({
          href: archiveYearPage(year),
          name: year,
          count: sumOf(ofYear),
        }))}
      />
    </nav>
  );
}

/** Beside a month: the months of its year. */
export function MonthLinks({
  year,
  months,
  current,
}: {
  year: string;
  months: ArchiveMonth[];
  current: string;
}) {
  return (
    <nav aria-labelledby="manader">
      <RailHeading id="manader">{year}</RailHeading>
      <CountedLinks
        current={current}
        entries={months.toReversed().map(({ month, count }) => ({
          href: archiveMonthPage(year, month),
          name: formatMonthName(`${year}-${month}`),
          count,
        }))}
      />
    </nav>
  );
}
