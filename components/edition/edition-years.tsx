import { CountedLinks } from "#components/ui/counted-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import { yearPage } from "#lib/addresses.ts";
import type { EditionYear } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The years in which editions came out, newest first. */
export function EditionYears({ years, current }: { years: EditionYear[]; current?: string }) {
  if (years.length === 0) return null;
  return (
    <nav aria-labelledby="ar">
      <RailHeading id="ar">{text.editions.years}</RailHeading>
      <CountedLinks
        countNoun={text.editions.countNoun}
        current={current && yearPage(current)}
        entries={years.map(({ year, count }) => ({ href: yearPage(year), name: year, count }))}
      />
    </nav>
  );
}
