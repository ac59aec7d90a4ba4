import type { Prisma } from "#generated/prisma/client.ts";
import { dayFromColumn, dayToColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { type ItemLine, lineSelect, toLine } from "#lib/items/published.ts";
import { logoSelect, type PublishedSponsor } from "#lib/sponsors/published.ts";

export interface EditionDate {
  date: string;
  /** 1, or more where there are several editions of one date. */
  number: number;
}

export interface EditionLine extends EditionDate {
  introduction: string | null;
  itemCount: number;
  updatedAt: Date;
}

export interface EditionSection {
  /** As it was called when the edition was published. */
  name: string;
  /** Null where the category no longer exists. */
  slug: string | null;
  items: ItemLine[];
}

export interface PublishedEdition extends EditionDate {
  introduction: string | null;
  publishedOn: string | null;
  publishedAt: Date;
  updatedAt: Date;
  period: { from: string; to: string } | null;
  gaps: string[];
  sponsor: PublishedSponsor | null;
  /** The editors' own items, which open the edition. */
  editorials: ItemLine[];
  /** In the order that was frozen at publication. */
  sections: EditionSection[];
  previous: EditionDate | null;
  next: EditionDate | null;
}

const published = { status: "PUBLISHED" } as const;
const latestFirst = [{ date: "desc" }, { number: "desc" }] satisfies Prisma.EditionOrderByWithRelationInput[];
const earliestFirst = [{ date: "asc" }, { number: "asc" }] satisfies Prisma.EditionOrderByWithRelationInput[];

/** What an edition's page needs of it; for previews of that page too. */
export const editionSelect = {
  date: true,
  number: true,
  introduction: true,
  publishedOn: true,
  publishedAt: true,
  updatedAt: true,
  periodFrom: true,
  periodTo: true,
  sponsorLine: true,
  sponsorName: true,
  sponsorUrl: true,
  logo: logoSelect,
  gaps: { select: { text: true }, orderBy: { id: "asc" } },
  placements: {
    where: { item: { status: "PUBLISHED" } },
    select: {
      categoryName: true,
      category: { select: { slug: true } },
      item: { select: lineSelect },
    },
    orderBy: [{ categoryPosition: "asc" }, { position: "asc" }],
  },
} satisfies Prisma.EditionSelect;

type EditionRow = Prisma.EditionGetPayload<{ select: typeof editionSelect }>;

/** The published edition with the latest date and number, or null. */
export async function getCurrentEdition(): Promise<PublishedEdition | null> {
  const row = await db().edition.findFirst({ where: published, select: editionSelect, orderBy: latestFirst });
  return row && withNeighbours(row);
}

/** The published edition of a date, or null. */
export async function getPublishedEdition({ date, number }: EditionDate): Promise<PublishedEdition | null> {
  const where = { ...published, date: dayToColumn(date), number };
  const row = await db().edition.findFirst({ where, select: editionSelect });
  return row && withNeighbours(row);
}

/** Published editions, latest first; of one year (`yyyy`), between days, or behind one of them where that is given. */
export async function listEditions({
  year,
  from = year && `${year}-01-01`,
  to = year && `${year}-12-31`,
  after,
  limit,
}: {
  year?: string;
  from?: string;
  to?: string;
  after?: EditionDate;
  limit?: number;
} = {}): Promise<EditionLine[]> {
  const rows = await db().edition.findMany({
    where: {
      ...published,
      date: { gte: from && dayToColumn(from), lte: to && dayToColumn(to) },
      ...(after && isBefore(dayToColumn(after.date), after.number)),
    },
    select: { id: true, date: true, number: true, introduction: true, updatedAt: true },
    orderBy: latestFirst,
    take: limit,
  });
  // Of these only: a count within the query above is made of all editions, however few are wanted.
  const counts = await db().placement.groupBy({
    by: ["editionId"],
    where: { editionId: { in: rows.map(({ id }) => id) }, item: { status: "PUBLISHED" } },
    _count: true,
  });
  const countOf = new Map(counts.map(({ editionId, _count }) => [editionId, _count]));
  return rows.map(({ id, date, ...row }) => ({
    ...row,
    date: dayFromColumn(date),
    itemCount: countOf.get(id) ?? 0,
  }));
}

export interface EditionYear {
  /** `yyyy` */
  year: string;
  count: number;
}

/** The years in which editions were published, newest first. */
export async function listEditionYears(): Promise<EditionYear[]> {
  const rows = await db().edition.groupBy({ by: ["date"], where: published, _count: true });
  const years = Map.groupBy(rows, ({ date }) => dayFromColumn(date).slice(0, 4));
  return [...years]
    .map(([year, dates]) => ({ year, count: dates.reduce((sum, { _count }) => sum + _count, 0) }))
    .sort((a, b) => b.year.localeCompare(a.year));
}

/** The edition as its page shows it, between those before and after. */
export async function withNeighbours(row: EditionRow): Promise<PublishedEdition> {
  const { date, number } = row;
  const select = { date: true, number: true };
  const [previous, next] = await Promise.all([
    db().edition.findFirst({
      where: { ...published, ...isBefore(date, number) },
      select,
      orderBy: latestFirst,
    }),
    db().edition.findFirst({
      where: { ...published, OR: [{ date: { gt: date } }, { date, number: { gt: number } }] },
      select,
      orderBy: earliestFirst,
    }),
  ]);
  return { ...toEdition(row), previous: previous && toDate(previous), next: next && toDate(next) };
}

const isBefore = (date: Date, number: number): Prisma.EditionWhereInput => ({
  OR: [{ date: { lt: date } }, { date, number: { lt: number } }],
});

const toDate = ({ date, number }: { date: Date; number: number }): EditionDate => ({
  date: dayFromColumn(date),
  number,
});

function toEdition(row: EditionRow): Omit<PublishedEdition, "previous" | "next"> {
  const { periodFrom, periodTo, sponsorName: name, sponsorLine: line, sponsorUrl: url, logo } = row;
  const placed = row.placements.map(({ item, categoryName, category }) => ({
    item: toLine(item),
    name: categoryName,
    slug: category?.slug ?? null,
  }));
  return {
    ...toDate(row),
    introduction: row.introduction,
    publishedOn: row.publishedOn && dayFromColumn(row.publishedOn),
    publishedAt: row.publishedAt ?? row.updatedAt,
    updatedAt: row.updatedAt,
    period: periodFrom && periodTo && { from: dayFromColumn(periodFrom), to: dayFromColumn(periodTo) },
    gaps: row.gaps.map(({ text }) => text),
    sponsor: name && line ? { name, line, url, logo } : null,
    editorials: placed.filter(({ item }) => item.kind === "EDITORIAL").map(({ item }) => item),
    sections: sectionsOf(placed.filter(({ item }) => item.kind !== "EDITORIAL")),
  };
}

/** Puts items that follow each other under the same frozen name together. */
function sectionsOf(
  placed: { item: ItemLine; name: string | null; slug: string | null }[],
): EditionSection[] {
  const sections = new Map<string, EditionSection>();
  for (const { item, name, slug } of placed) {
    const key = name ?? "";
    const section = sections.get(key) ?? { name: key, slug, items: [] };
    section.items.push(item);
    sections.set(key, section);
  }
  return [...sections.values()];
}
