import type { Prisma } from "#generated/prisma/client.ts";
import type { ArchiveKind } from "#lib/addresses.ts";
import { beginningOf } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { type ItemPageOf, listPage } from "#lib/items/published.ts";
import type { ArchivePart } from "#lib/read-address.ts";

export interface ArchiveMonth {
  /** `yyyy` */
  year: string;
  /** `01` to `12` */
  month: string;
  count: number;
}

/**
 * The months in which items were published, by the day it was in Stockholm, newest first; of one year where given.
 * Each is counted by its two ends: what month each item belongs to takes many times as long to say.
 */
export async function listArchiveMonths(year?: string): Promise<ArchiveMonth[]> {
  const [from, to] = year ? [`${year}-01-01`, `${year}-12-01`] : [null, null];
  const rows = await db().$queryRaw<{ month: string; count: number }[]>`
    SELECT to_char(month, 'YYYY-MM') AS month, counted.count::int
    FROM (
      SELECT min("publishedAt") AT TIME ZONE 'Europe/Stockholm' AS first,
        max("publishedAt") AT TIME ZONE 'Europe/Stockholm' AS last
      FROM "Item" WHERE status = 'PUBLISHED'
    ) ends
    CROSS JOIN generate_series(
      coalesce(${from}::timestamp, date_trunc('month', first)), coalesce(${to}::timestamp, last), '1 month'
    ) AS month
    CROSS JOIN LATERAL (
      SELECT count(*) FROM "Item" WHERE status = 'PUBLISHED'
        AND "publishedAt" >= month AT TIME ZONE 'Europe/Stockholm'
        AND "publishedAt" < (month + interval '1 month') AT TIME ZONE 'Europe/Stockholm'
    ) counted
    WHERE counted.count > 0 ORDER BY month DESC`;
  return rows.map(({ month, count }) => ({ year: month.slice(0, 4), month: month.slice(5), count }));
}

export type KindCounts = Record<ArchiveKind, number>;

/** How many items there are of each kind that has a page of its own. */
export async function countKinds(): Promise<KindCounts> {
  const rows = await db().item.groupBy({ by: ["kind"], where: { status: "PUBLISHED" }, _count: true });
  const countOf = (kind: ArchiveKind) => rows.find((row) => row.kind === kind)?._count ?? 0;
  return {
    INFORMATION: countOf("INFORMATION"),
    PRESS: countOf("PRESS"),
    CASE_NOTE: countOf("CASE_NOTE"),
  };
}

/** One page of what was published in a month, or of a kind. */
export function listArchived(part: ListedPart, size: number): Promise<ItemPageOf> {
  return listPage(within(part), part.page, size);
}

/** A part of the archive that lists items. */
export type ListedPart = Exclude<ArchivePart, { of: "year" }>;

/** How many items a part of the archive holds, or 1 for more; a kind has its page before there are any. */
export async function countArchived(part: ArchivePart): Promise<number> {
  if (part.of === "kind") return 1;
  const found = await db().item.findFirst({
    where: { ...within(part), status: "PUBLISHED" },
    select: { id: true },
  });
  return found ? 1 : 0;
}

function within(part: ArchivePart): Prisma.ItemWhereInput {
  if (part.of === "kind") return { kind: part.kind };
  const [first, last] = part.of === "year" ? [1, 12] : [Number(part.month), Number(part.month)];
  return {
    publishedAt: { gte: beginningOfMonth(part.year, first), lt: beginningOfMonth(part.year, last + 1) },
  };
}

/** When a month begins in Stockholm; the thirteenth is the first of the next year. */
function beginningOfMonth(year: string, month: number): Date {
  const [of, number] = month > 12 ? [Number(year) + 1, 1] : [Number(year), month];
  return beginningOf(`${of}-${String(number).padStart(2, "0")}-01`);
}
