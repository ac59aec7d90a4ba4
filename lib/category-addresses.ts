import {
  archiveKinds,
  archivePage,
  categoriesPage,
  categoryPage,
  everySitemap,
  home,
  opmlFile,
  subscribePage,
} from "#lib/addresses.ts";
import type { Tx } from "#lib/db.ts";
import type { SlugSpace } from "#lib/free-slug.ts";
import { addressesOfEdition, addressesShowing } from "#lib/shown-at.ts";

/** Where a category's slug must be the only one. */
export const categorySlugs: SlugSpace = {
  page: categoryPage,
  find: (tx, slug) => tx.category.findMany({ where: { slug }, select: { slug: true } }),
};

/** The pages of the category and its sub-categories, and where they are listed. */
export async function ownAddresses(tx: Tx, id: string): Promise<string[]> {
  const family = { OR: [{ id }, { parentId: id }, { children: { some: { id } } }] };
  const categories = await tx.category.findMany({ where: family, select: { slug: true } });
  return [
    home,
    categoriesPage,
    subscribePage,
    opmlFile,
    ...everySitemap,
    ...categories.flatMap(({ slug }) => pagesOf(slug)),
  ];
}

/** Every public address on which the category's name or address stands. */
export async function namingAddresses(tx: Tx, id: string): Promise<string[]> {
  const inIt = { OR: [{ id }, { parentId: id }] };
  const items = await tx.item.findMany({
    where: { OR: [{ category: inIt }, { alsoIn: { some: { category: inIt } } }] },
    select: { id: true },
  });
  const showing = await addressesShowing(
    tx,
    items.map((item) => item.id),
  );
  // What stands in another category by now stays where it was placed.
  const editions = await tx.edition.findMany({
    where: { status: "PUBLISHED", placements: { some: { category: inIt } } },
    select: { date: true, number: true },
  });
  return [...(await ownAddresses(tx, id)), ...showing, ...editions.flatMap(addressesOfEdition)];
}

/** Pairs of old and new address of everything that stands under a category's slug. */
export function movedPages(from: string, to: string): [string, string][] {
  const targets = pagesOf(to);
  return pagesOf(from).map((page, index) => [page, targets[index] ?? categoryPage(to)]);
}

const pagesOf = (slug: string) => [
  categoryPage(slug),
  ...archiveKinds.map((kind) => archivePage(slug, kind)),
];
