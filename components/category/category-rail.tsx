import { CountedLinks } from "#components/ui/counted-links.tsx";
import { PlainLinks } from "#components/ui/plain-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import { type ArchiveKind, categoryPage } from "#lib/addresses.ts";
import type { PublishedCategory } from "#lib/categories/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { kindAnchor } from "./category-archive.tsx";

/** Beside a category's archive: its kinds with their counts, and its sub-categories. */
export function CategoryRail({
  category,
  archives,
}: {
  category: PublishedCategory;
  archives: { kind: ArchiveKind; total: number }[];
}) {
  return (
    <div className="grid gap-8">
      <nav aria-labelledby="innehallsforteckning">
        <RailHeading id="innehallsforteckning">{text.site.contents}</RailHeading>
        <CountedLinks
          entries={archives.map(({ kind, total }) => ({
            href: `#${kindAnchor(kind)}`,
            name: text.items.shortKinds[kind],
            count: total,
          }))}
        />
      </nav>
      {category.children.length > 0 && (
        <nav aria-labelledby="underamnen">
          <RailHeading id="underamnen">{text.categories.subCategories}</RailHeading>
          <PlainLinks
            links={category.children.map(({ slug, name }) => ({ href: categoryPage(slug), name }))}
          />
        </nav>
      )}
    </div>
  );
}
