import { PlainLinks } from "#components/ui/plain-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import { categoryPage } from "#lib/addresses.ts";
import type { CategoryLine } from "#lib/categories/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The categories beside the front page as long as there is no edition to give an index of. */
export function CategoryIndex({ categories }: { categories: CategoryLine[] }) {
  if (categories.length === 0) return null;
  return (
    <nav aria-labelledby="amnen">
      <RailHeading id="amnen">{text.categories.list}</RailHeading>
      <PlainLinks links={categories.map(({ slug, name }) => ({ href: categoryPage(slug), name }))} />
    </nav>
  );
}
