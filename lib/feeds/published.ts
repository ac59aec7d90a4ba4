import type { Prisma } from "#generated/prisma/client.ts";
import { type Body, bodySchema, emptyBody } from "#lib/body/schema.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import type { EditionDate } from "#lib/editions/published.ts";
import { type ItemLine, lineSelect, newestFirst, toLine } from "#lib/items/published.ts";

export interface FeedItem extends ItemLine {
  id: string;
  lead: string | null;
  body: Body;
  editorNote: string | null;
  categoryName: string | null;
}

/** What feeds tell of: the newest items, without those imported from the past; of all, or of those that match. */
export async function listFeedItems(limit: number, within: Prisma.ItemWhereInput = {}): Promise<FeedItem[]> {
  const rows = await db().item.findMany({
    where: { ...within, status: "PUBLISHED", announced: true },
    select: {
      ...lineSelect,
      id: true,
      lead: true,
      body: true,
      editorNote: true,
      category: { select: { name: true } },
    },
    orderBy: newestFirst,
    take: limit,
  });
  return rows.map(({ category, body, ...row }) => ({
    ...row,
    ...toLine(row),
    body: bodySchema.safeParse(body).data ?? emptyBody,
    categoryName: category?.name ?? null,
  }));
}

/** The slug and last change of every item that was published in a year (`yyyy`, in UTC), for the sitemap. */
export function listItemAddresses(year: string): Promise<{ slug: string; updatedAt: Date }[]> {
  const [begin, end] = [year, String(Number(year) + 1)].map((each) => new Date(`${each}-01-01T00:00:00Z`));
  return db().item.findMany({
    where: { status: "PUBLISHED", publishedAt: { gte: begin, lt: end } },
    select: { slug: true, updatedAt: true },
    orderBy: newestFirst,
  });
}

/** The years (`yyyy`, in UTC) in which items were published, newest first. */
export async function listItemYears(): Promise<string[]> {
  const rows = await db().$queryRaw<{ year: string }[]>`
    SELECT DISTINCT to_char("publishedAt" AT TIME ZONE 'UTC', 'YYYY') AS year
    FROM "Item" WHERE status = 'PUBLISHED' ORDER BY year DESC`;
  return rows.map(({ year }) => year);
}

/** The date of every published edition and its last change, for the sitemap. */
export async function listEditionAddresses(): Promise<(EditionDate & { updatedAt: Date })[]> {
  const rows = await db().edition.findMany({
    where: { status: "PUBLISHED" },
    select: { date: true, number: true, updatedAt: true },
    orderBy: { date: "desc" },
  });
  return rows.map((row) => ({ ...row, date: dayFromColumn(row.date) }));
}
