import type { Prisma } from "#generated/prisma/client.ts";
import {
  archiveHome,
  archivePage,
  categoriesPage,
  categoryPage,
  editionPage,
  editionsPage,
  everyArchivePage,
  everyItemPage,
  everySitemap,
  home,
  itemPage,
  opmlFile,
  referencePage,
  referencesPage,
  siteFeeds,
  sourcePage,
  sourcesPage,
  yearPage,
} from "#lib/addresses.ts";
import { dayFromColumn } from "#lib/dates.ts";
import type { Tx } from "#lib/db.ts";
import { newestFirst } from "#lib/items/published.ts";
import { shownBeside, shownNewest } from "#lib/items/rules.ts";
import type { Kind } from "#lib/items/schema.ts";

interface ShownItem {
  id: string;
  categoryId: string | null;
  slug: string;
  kind: Kind;
  /** Those in which it stands, and those of which these are a part. */
  categories: string[];
  sources: string[];
  references: string[];
  editions: { date: string; number: number }[];
}

/**
 * The public addresses that show any of these items, as things stand; none for items that are not public.
 * For a change that takes something away or moves it, those of before must be announced as well.
 */
export async function addressesShowing(tx: Tx, itemIds: string[]): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const items = await tx.$queryRaw<ShownItem[]>`
    SELECT i.id::text, i.slug, i.kind::text, i."categoryId"::text,
      ARRAY(
        SELECT c.slug FROM "Category" c, "Category" its
        WHERE c.id IN (its.id, its."parentId") AND (
          its.id = i."categoryId" OR
          its.id IN (SELECT x."categoryId" FROM "ItemCategory" x WHERE x."itemId" = i.id)
        )
      ) AS categories,
      ARRAY(
        SELECT s.slug FROM "ItemSource" x JOIN "Source" s ON s.id = x."sourceId" WHERE x."itemId" = i.id
      ) AS sources,
      ARRAY(
        SELECT r.slug FROM "ItemReference" x JOIN "Reference" r ON r.id = x."referenceId" WHERE x."itemId" = i.id
      ) AS references,
      (
        SELECT coalesce(json_agg(json_build_object('date', e.date, 'number', e.number)), '[]')
        FROM "Placement" p JOIN "Edition" e ON e.id = p."editionId"
        WHERE p."itemId" = i.id AND e.status = 'PUBLISHED'
      ) AS editions
    FROM "Item" i WHERE i.id = ANY(${itemIds}::uuid[]) AND i.status IN ('PUBLISHED', 'WITHDRAWN')`;
  const beside = await findBeside(tx, new Set(items.flatMap(({ categoryId }) => categoryId ?? [])));
  return [...items.flatMap(shownAt), ...(items.some(({ id }) => beside.has(id)) ? [everyItemPage] : [])];
}

/** The items that are so new that pages of other items, and of those that are gone, name them. */
async function findBeside(tx: Tx, categoryIds: Set<string>): Promise<Set<string>> {
  const findNewest = (where: Prisma.ItemWhereInput, take: number) =>
    tx.item.findMany({
      where: { ...where, status: "PUBLISHED" },
      select: { id: true },
      orderBy: newestFirst,
      take,
    });
  const found = await findNewest({}, shownNewest);
  // The page of one of them shows one more.
  for (const categoryId of categoryIds) found.push(...(await findNewest({ categoryId }, shownBeside + 1)));
  return new Set(found.map(({ id }) => id));
}

const shownAt = ({ slug, kind, categories, sources, references, editions }: ShownItem): string[] => [
  home,
  itemPage(slug),
  categoriesPage,
  sourcesPage,
  ...siteFeeds,
  opmlFile,
  ...everySitemap,
  ...categories.flatMap((category) =>
    kind === "EDITORIAL" ? [categoryPage(category)] : [categoryPage(category), archivePage(category, kind)],
  ),
  ...sources.map((source) => sourcePage(source)),
  archiveHome,
  everyArchivePage,
  ...(references.length > 0 ? [referencesPage] : []),
  ...references.map((reference) => referencePage(reference)),
  ...editions.flatMap(editionAddresses),
];

/** An edition and the lists in which it stands. */
const editionAddresses = (edition: { date: string; number: number }) => [
  editionPage(edition),
  yearPage(edition.date.slice(0, 4)),
  editionsPage,
];

/** Everything that shows something of a published edition, but for the pages of its items. */
export const addressesOfEdition = ({ date, number }: { date: Date; number: number }) => [
  home,
  ...everySitemap,
  ...editionAddresses({ date: dayFromColumn(date), number }),
];
