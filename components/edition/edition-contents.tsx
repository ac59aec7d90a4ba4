import { latestAnchor } from "#components/item/latest-items.tsx";
import { CountedLinks } from "#components/ui/counted-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import type { PublishedEdition } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { editorialsAnchor, sectionAnchor } from "./edition-sections.tsx";

/** The index of an edition: its categories, with how many items each has. */
export function EditionContents({
  edition,
  latestCount = 0,
}: {
  edition: PublishedEdition;
  latestCount?: number;
}) {
  const { editorials, sections } = edition;
  const entries = [
    ...(editorials.length > 0
      ? [{ href: `#${editorialsAnchor}`, name: text.items.kinds.EDITORIAL, count: editorials.length }]
      : []),
    ...sections.map((section) => ({
      href: `#${sectionAnchor(section)}`,
      name: section.name,
      count: section.items.length,
    })),
    ...(latestCount > 0 ? [{ href: `#${latestAnchor}`, name: text.items.latest, count: latestCount }] : []),
  ];
  if (entries.length === 0) return null;
  return (
    <nav aria-labelledby="innehallsforteckning">
      <RailHeading id="innehallsforteckning">{text.editions.contents}</RailHeading>
      <CountedLinks entries={entries} />
    </nav>
  );
}
