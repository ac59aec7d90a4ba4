import { max } from "date-fns/max";
import { subDays } from "date-fns/subDays";
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

/**
 * Some of the items that were published in a year (`yyyy`, in UTC), oldest first, so that a full part of the sitemap
 * stays as it is. `updatedAt` is when readers were last told of a change, not when the record was last written.
 */
export async function listItemAddresses(
  year: string,
  { skip, take }: { skip: number; take: number },
): Promise<{ slug: string; updatedAt: Date }[]> {
  const [begin, end] = [year, String(Number(year) + 1)].map((each) => new Date(`${each}-01-01T00:00:00Z`));
  return db().$queryRaw<{ slug: string; updatedAt: Date }[]>`
    SELECT slug, greatest("publishedAt", (
      SELECT max(date)::timestamptz FROM "Correction" c WHERE c."itemId" = i.id
    )) AS "updatedAt"
    FROM "Item" i WHERE status = 'PUBLISHED' AND "publishedAt" >= ${begin} AND "publishedAt" < ${end}
    ORDER BY "publishedAt", id LIMIT ${take} OFFSET ${skip}`;
}

/** The years (`yyyy`, in UTC) in which items were published, newest first, and how many were. */
export function listItemYears(): Promise<{ year: string; count: number }[]> {
  return db().$queryRaw<{ year: string; count: number }[]>`
    SELECT to_char("publishedAt" AT TIME ZONE 'UTC', 'YYYY') AS year, count(*)::int AS count
    FROM "Item" WHERE status = 'PUBLISHED' GROUP BY 1 ORDER BY 1 DESC`;
}

/** What Google News takes: of the last two days, and no more than this. */
const newsDays = 2;
const mostNews = 1000;

/** The items of the last two days, without those imported from the past. */
export function listNews(): Promise<
  { slug: string; title: string; language: string; publishedAt: Date | null }[]
> {
  return db().item.findMany({
    where: { status: "PUBLISHED", announced: true, publishedAt: { gte: subDays(new Date(), newsDays) } },
    select: { slug: true, title: true, language: true, publishedAt: true },
    orderBy: newestFirst,
    take: mostNews,
  });
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
