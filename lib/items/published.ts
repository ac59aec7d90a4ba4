import type { Prisma } from "#generated/prisma/client.ts";
import { itemPage } from "#lib/addresses.ts";
import { type Body, bodySchema, emptyBody } from "#lib/body/schema.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { goneKey } from "#lib/gone-address.ts";
import { type Kind, type MediaType, urlSchema } from "./schema.ts";

export interface PublishedLink {
  label: string;
  url: string | null;
  mediaType: MediaType;
  language: string | null;
}

/** An item as lists show it: without its body. */
export interface ItemLine {
  slug: string;
  title: string;
  summary: string;
  kind: Kind;
  language: string;
  /** The source's own date. */
  sourceDate: string | null;
  publishedAt: Date;
  sources: { slug: string; name: string }[];
  links: PublishedLink[];
}

export interface PublishedItem extends ItemLine {
  lead: string | null;
  body: Body;
  editorNote: string | null;
  archiveDate: string | null;
  updatedAt: Date;
  category: { slug: string; name: string; parent: { slug: string; name: string } | null } | null;
  alsoIn: { slug: string; name: string }[];
  corrections: { date: string; note: string }[];
  editions: { date: string; number: number }[];
  /** The cases, laws and documents that it names. */
  references: { slug: string; label: string }[];
}

const named = { select: { slug: true, name: true } } as const;

/** What a list needs of an item; for use inside other nouns' published reads too. */
export const lineSelect = {
  slug: true,
  title: true,
  summary: true,
  kind: true,
  language: true,
  sourceDate: true,
  publishedAt: true,
  sources: { select: { source: named }, orderBy: { position: "asc" } },
  links: {
    select: { label: true, url: true, mediaType: true, language: true },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.ItemSelect;

type LineRow = Prisma.ItemGetPayload<{ select: typeof lineSelect }>;

export function toLine({ sources, links, sourceDate, publishedAt, ...row }: LineRow): ItemLine {
  return {
    ...row,
    links: links.map(toLink).filter(({ label }) => label !== ""),
    sourceDate: sourceDate && dayFromColumn(sourceDate),
    // Only published rows are read here, and those always have it (a check in the database says so).
    publishedAt: publishedAt ?? new Date(0),
    sources: sources.map(({ source }) => source),
  };
}

/** What an editor has typed as an address is one only if it passes; without a label it stands for itself. */
function toLink({ label, url, ...link }: LineRow["links"][number]): PublishedLink {
  const address = urlSchema.safeParse(url).data ?? null;
  return { ...link, label: label || (address ?? ""), url: address };
}

/** What came out on the same day, as an edition's items do, stands by the source's date. */
export const newestFirst = [
  { publishedAt: "desc" },
  { sourceDate: { sort: "desc", nulls: "last" } },
  { id: "desc" },
] satisfies Prisma.ItemOrderByWithRelationInput[];

/** What an item's own page needs of it; for previews of that page too. */
export const pageSelect = {
  ...lineSelect,
  lead: true,
  body: true,
  editorNote: true,
  archiveDate: true,
  updatedAt: true,
  category: { select: { slug: true, name: true, parent: named } },
  alsoIn: { select: { category: named }, orderBy: { position: "asc" } },
  corrections: { select: { date: true, note: true }, orderBy: { date: "asc" } },
  placements: {
    where: { edition: { status: "PUBLISHED" } },
    select: { edition: { select: { date: true, number: true } } },
    orderBy: { edition: { date: "asc" } },
  },
  references: {
    // What only drafts name has no page yet.
    where: { reference: { items: { some: { item: { status: "PUBLISHED" } } } } },
    select: { reference: { select: { slug: true, label: true } } },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.ItemSelect;

/** The published item at an address, or null. */
export async function getPublishedItem(slug: string): Promise<PublishedItem | null> {
  const row = await db().item.findFirst({ where: { slug, status: "PUBLISHED" }, select: pageSelect });
  return row && toPage(row);
}

export function toPage(row: Prisma.ItemGetPayload<{ select: typeof pageSelect }>): PublishedItem {
  const { alsoIn, placements, corrections, archiveDate, body, references, ...rest } = row;
  return {
    ...rest,
    ...toLine(row),
    // A body that does not pass is left out rather than taking the page down.
    body: bodySchema.safeParse(body).data ?? emptyBody,
    archiveDate: archiveDate && dayFromColumn(archiveDate),
    alsoIn: alsoIn.map(({ category }) => category),
    corrections: corrections.map(({ date, note }) => ({ date: dayFromColumn(date), note })),
    editions: placements.map(({ edition }) => ({
      date: dayFromColumn(edition.date),
      number: edition.number,
    })),
    references: references.map(({ reference }) => reference),
  };
}

export interface WithdrawnItem {
  reason: string | null;
  withdrawnAt: Date;
}

/** What is said at the address of an item that was withdrawn or erased, or null. */
export async function getWithdrawnItem(slug: string): Promise<WithdrawnItem | null> {
  const row = await db().item.findFirst({
    where: { slug, status: "WITHDRAWN" },
    select: { withdrawalReason: true, withdrawnAt: true, updatedAt: true },
  });
  if (row) return { reason: row.withdrawalReason, withdrawnAt: row.withdrawnAt ?? row.updatedAt };
  const gone = await db().goneAddress.findUnique({ where: { pathHash: goneKey(itemPage(slug)) } });
  return gone && { reason: null, withdrawnAt: gone.goneAt };
}

/** Among so many of the newest it is looked for those that stand in no edition: editions hold all others. */
const lookedThrough = 500;

/** The newest items that stand in no published edition. */
export async function listLatest(limit: number): Promise<ItemLine[]> {
  // Counted item by item, and only until there are enough: an archive has an edition for nearly every item.
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT id FROM "Item" WHERE status = 'PUBLISHED'
      ORDER BY "publishedAt" DESC, "sourceDate" DESC NULLS LAST, id DESC LIMIT ${lookedThrough}
    ) newest
    WHERE (
      SELECT count(*) FROM "Placement" p JOIN "Edition" e ON e.id = p."editionId"
      WHERE p."itemId" = newest.id AND e.status = 'PUBLISHED'
    ) = 0
    LIMIT ${limit}`;
  return listFirst({ id: { in: ids.map(({ id }) => id) } }, limit);
}

/** The newest items of all. */
export const listNewest = (limit: number) => listFirst({}, limit);

async function listFirst(where: Prisma.ItemWhereInput, limit: number): Promise<ItemLine[]> {
  const rows = await db().item.findMany({
    where: { ...where, status: "PUBLISHED" },
    select: lineSelect,
    orderBy: newestFirst,
    take: limit,
  });
  return rows.map(toLine);
}

export interface ItemPageOf {
  items: ItemLine[];
  /** How many there are on all pages together. */
  total: number;
}

/** One page of the items that match, newest first; for use inside other nouns' published reads too. */
export async function listPage(
  where: Prisma.ItemWhereInput,
  page: number,
  size: number,
): Promise<ItemPageOf> {
  const published = { ...where, status: "PUBLISHED" } satisfies Prisma.ItemWhereInput;
  const [rows, total] = await Promise.all([
    db().item.findMany({
      where: published,
      select: lineSelect,
      orderBy: newestFirst,
      skip: (page - 1) * size,
      take: size,
    }),
    db().item.count({ where: published }),
  ]);
  return { items: rows.map(toLine), total };
}

/** One page of a category's archive of one kind; its sub-categories and further items stand in it too. */
export function listArchive(
  categorySlug: string,
  kind: Kind,
  page: number,
  size: number,
): Promise<ItemPageOf> {
  return listPage({ ...standingIn(categorySlug), kind }, page, size);
}

/** Which items stand in a category or in one of its sub-categories. */
export function standingIn(categorySlug: string) {
  const inCategory = { OR: [{ slug: categorySlug }, { parent: { slug: categorySlug } }] };
  return {
    OR: [{ category: inCategory }, { alsoIn: { some: { category: inCategory } } }],
  } satisfies Prisma.ItemWhereInput;
}

/** One page of what comes from a source. */
export function listBySource(sourceSlug: string, page: number, size: number): Promise<ItemPageOf> {
  return listPage(comingFrom(sourceSlug), page, size);
}

/** Which items come from a source. */
export const comingFrom = (sourceSlug: string) =>
  ({ sources: { some: { source: { slug: sourceSlug } } } }) satisfies Prisma.ItemWhereInput;

/** Other items of the same category, newest first. */
export const listMoreInCategory = (categorySlug: string, butNot: string, limit: number) =>
  listFirst({ category: { slug: categorySlug }, slug: { not: butNot } }, limit);
