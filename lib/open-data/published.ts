import type { Prisma } from "#generated/prisma/client.ts";
import { absolute, categoryPage, editionPage, itemPage, referencePage, sourcePage } from "#lib/addresses.ts";
import { plainText } from "#lib/body/rules.ts";
import { beginningOf, dayToColumn, endOf } from "#lib/dates.ts";
import { db, snapshot, type Tx } from "#lib/db.ts";
import { bodyHtml } from "#lib/feeds/item-html.ts";
import { comingFrom, pageSelect, standingIn, toPage } from "#lib/items/published.ts";
import { editionOf } from "#lib/read-address.ts";
import { removalsMark } from "#lib/removals/published.ts";
import { readCursor } from "./rules.ts";
import type { ItemsQuery, OpenItem } from "./schema.ts";

const openSelect = { ...pageSelect, id: true } satisfies Prisma.ItemSelect;

/** The published items that match, newest first, from the cursor on; one more than asked for, where there is. */
export async function listOpenItems(query: ItemsQuery): Promise<OpenItem[]> {
  const { category, source, edition, kind, language, from, to, updatedSince, cursor, limit } = query;
  const after = cursor === undefined ? null : readCursor(cursor);
  const where: Prisma.ItemWhereInput[] = [
    { kind, language },
    category ? standingIn(category) : {},
    source ? comingFrom(source) : {},
    edition ? standingInEdition(edition) : {},
    from ? { publishedAt: { gte: beginningOf(from) } } : {},
    to ? { publishedAt: { lt: endOf(to) } } : {},
    updatedSince ? { updatedAt: { gte: new Date(updatedSince) } } : {},
  ];
  return listFrom(db(), after, where, limit + 1);
}

/** In none, where the slug is of no day that there is. */
function standingInEdition(slug: string): Prisma.ItemWhereInput {
  const edition = editionOf(slug);
  const is = edition && { ...edition, date: dayToColumn(edition.date), status: "PUBLISHED" as const };
  return is ? { placements: { some: { edition: is } } } : { id: { in: [] } };
}

/** Of those that match, the ones behind `after`. */
async function listFrom(
  tx: Tx,
  after: { publishedAt: string; id: string } | null,
  where: Prisma.ItemWhereInput[],
  take: number,
): Promise<OpenItem[]> {
  const behind: Prisma.ItemWhereInput = after
    ? {
        OR: [
          { publishedAt: { lt: after.publishedAt } },
          { publishedAt: after.publishedAt, id: { lt: after.id } },
        ],
      }
    : {};
  const rows = await tx.item.findMany({
    where: { AND: [{ status: "PUBLISHED" }, ...where, behind] },
    select: openSelect,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(toOpen);
}

/** So many at a time: others who ask wait no longer for them than for a page. */
const atOnce = 100;

/**
 * Every published item, newest first, as they stand at one moment.
 * @param see is given them some at a time
 * @returns the mark of what had been removed by then
 */
export function readAllOpenItems(see: (items: OpenItem[]) => Promise<void>): Promise<string> {
  return snapshot(async (tx) => {
    const mark = await removalsMark(tx);
    for (let after: OpenItem | undefined; ; ) {
      const items = await listFrom(tx, after ?? null, [], atOnce);
      after = items.at(-1);
      if (!after) return mark;
      await see(items);
    }
  });
}

/** The published item of a slug, or null. */
export async function getOpenItem(slug: string): Promise<OpenItem | null> {
  const row = await db().item.findFirst({ where: { slug, status: "PUBLISHED" }, select: openSelect });
  return row && toOpen(row);
}

function toOpen(row: Prisma.ItemGetPayload<{ select: typeof openSelect }>): OpenItem {
  const item = toPage(row);
  const inCategory = ({ slug, name }: { slug: string; name: string }) => ({
    name,
    url: absolute(categoryPage(slug)),
  });
  return {
    id: row.id,
    url: absolute(itemPage(item.slug)),
    title: item.title,
    lead: item.lead,
    bodyHtml: bodyHtml(item.body),
    bodyText: plainText(item.body),
    editorNote: item.editorNote,
    kind: item.kind,
    language: item.language,
    sourceDate: item.sourceDate,
    publishedAt: item.publishedAt.toISOString(),
    updatedAt: item.updatedAt.toISOString(),
    category: item.category && inCategory(item.category),
    alsoIn: item.alsoIn.map(inCategory),
    sources: item.sources.map(({ slug, name }) => ({ name, url: absolute(sourcePage(slug)) })),
    links: item.links,
    corrections: item.corrections,
    editions: item.editions.map((edition) => ({ ...edition, url: absolute(editionPage(edition)) })),
    references: item.references.map(({ slug, label }) => ({
      name: label,
      url: absolute(referencePage(slug)),
    })),
  };
}
