import { Prisma } from "#generated/prisma/client.ts";
import {
  archivePage,
  categoriesPage,
  categoryPage,
  editionPage,
  editionsPage,
  everyItemPage,
  home,
  itemPage,
  rssFeed,
  sitemap,
  sourcePage,
  sourcesPage,
  yearPage,
} from "#lib/addresses.ts";
import { dayFromColumn } from "#lib/dates.ts";
import type { Tx } from "#lib/db.ts";
import { shownBeside, shownNewest } from "#lib/items/rules.ts";
import type { Kind } from "#lib/items/schema.ts";

interface ShownItem {
  slug: string;
  kind: Kind;
  /** Those in which it stands, and those of which these are a part. */
  categories: string[];
  sources: string[];
  editions: { date: string; number: number }[];
  /** It is so new that pages of other items, and of those that are gone, name it. */
  isBeside: boolean;
}

/**
 * The public addresses that show any of these items, as things stand; none for items that are not public.
 * For a change that takes something away or moves it, those of before must be announced as well.
 */
export async function addressesShowing(tx: Tx, itemIds: string[]): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const newestFirst = Prisma.sql`"publishedAt" DESC, "sourceDate" DESC NULLS LAST, id DESC`;
  const items = await tx.$queryRaw<ShownItem[]>`
    WITH newest AS (
      SELECT n.id
      FROM (SELECT DISTINCT "categoryId" FROM "Item" WHERE id = ANY(${itemIds}::uuid[])) its,
        LATERAL (
          SELECT id FROM "Item" WHERE "categoryId" = its."categoryId" AND status = 'PUBLISHED'
          ORDER BY ${newestFirst} LIMIT ${shownBeside + 1}
        ) n
      UNION ALL
      (SELECT id FROM "Item" WHERE status = 'PUBLISHED' ORDER BY ${newestFirst} LIMIT ${shownNewest})
    )
    SELECT i.slug, i.kind::text,
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
      (
        SELECT coalesce(json_agg(json_build_object('date', e.date, 'number', e.number)), '[]')
        FROM "Placement" p JOIN "Edition" e ON e.id = p."editionId"
        WHERE p."itemId" = i.id AND e.status = 'PUBLISHED'
      ) AS editions,
      i.id IN (SELECT id FROM newest) AS "isBeside"
    FROM "Item" i WHERE i.id = ANY(${itemIds}::uuid[]) AND i.status IN ('PUBLISHED', 'WITHDRAWN')`;
  return items.flatMap(shownAt);
}

const shownAt = ({ slug, kind, categories, sources, editions, isBeside }: ShownItem): string[] => [
  home,
  itemPage(slug),
  ...(isBeside ? [everyItemPage] : []),
  categoriesPage,
  sourcesPage,
  rssFeed,
  sitemap,
  ...categories.flatMap((category) =>
    kind === "EDITORIAL" ? [categoryPage(category)] : [categoryPage(category), archivePage(category, kind)],
  ),
  ...sources.map((source) => sourcePage(source)),
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
  sitemap,
  ...editionAddresses({ date: dayFromColumn(date), number }),
];
