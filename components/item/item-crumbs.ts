import type { Crumb } from "#components/site/breadcrumb.tsx";
import { archivePage, categoriesPage, categoryPage, editionPage, editionsPage } from "#lib/addresses.ts";
import { formatDay } from "#lib/dates.ts";
import type { PublishedItem } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The pages above an item: its category down to the archive of its kind, or its edition. */
export function itemCrumbs({ category, kind, editions }: PublishedItem): Crumb[] {
  if (category) {
    const { slug, name, parent } = category;
    return [
      { name: text.categories.list, href: categoriesPage },
      ...(parent ? [{ name: parent.name, href: categoryPage(parent.slug) }] : []),
      { name, href: categoryPage(slug) },
      ...(kind === "EDITORIAL" ? [] : [{ name: text.items.shortKinds[kind], href: archivePage(slug, kind) }]),
    ];
  }
  const [edition] = editions;
  return [
    { name: text.editions.list, href: editionsPage },
    ...(edition ? [{ name: formatDay(edition.date), href: editionPage(edition) }] : []),
  ];
}
