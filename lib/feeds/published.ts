import { max } from "date-fns/max";
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
  /** The names of those in which it stands. */
  categories: string[];
  /** When readers were last told of a change. */
  changedAt: Date;
}

const named = { select: { name: true } } as const;

/**
 * The newest items, of all or of those that match. What was imported from the past is no news; what is asked for as
 * a whole, such as an edition, has it `withImported`.
 */
export async function listFeedItems(
  limit: number,
  within: Prisma.ItemWhereInput = {},
  { withImported = false } = {},
): Promise<FeedItem[]> {
  const rows = await db().item.findMany({
    where: { ...within, status: "PUBLISHED", ...(withImported ? {} : { announced: true }) },
    select: {
      ...lineSelect,
      id: true,
      lead: true,
      body: true,
      editorNote: true,
      category: named,
      alsoIn: { select: { category: named }, orderBy: { position: "asc" } },
      corrections: { select: { date: true }, orderBy: { date: "desc" }, take: 1 },
    },
    orderBy: newestFirst,
    take: limit,
  });
  return rows.map(({ category, alsoIn, body, corrections, ...row }) => {
    const line = toLine(row);
    return {
      ...row,
      ...line,
      body: bodySchema.safeParse(body).data ?? emptyBody,
      categories: [category, ...alsoIn.map((also) => also.category)].flatMap((each) => each?.name ?? []),
      changedAt: max([line.publishedAt, ...corrections.map(({ date }) => date)]),
    };
  });
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
