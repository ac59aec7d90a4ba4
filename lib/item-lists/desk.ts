import { Prisma } from "#generated/prisma/client.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import type { Kind, Status } from "#lib/items/schema.ts";
import { likePattern } from "#lib/like-pattern.ts";
import { type ItemFilter, noEdition } from "./schema.ts";

/** A row of the newsroom's list of items. */
export interface ItemRow {
  id: string;
  version: number;
  slug: string;
  title: string;
  status: Status;
  kind: Kind;
  updatedAt: Date;
  publishAt: Date | null;
  erasedAt: Date | null;
  category: string | null;
  sources: string[];
  editor: string | null;
  editions: { id: string; date: string; number: number }[];
}

export interface ItemPage {
  rows: ItemRow[];
  /** What `after` is on the next page; null on the last one. */
  next: ItemFilter["after"];
}

export type StatusCounts = Record<Status, number>;

const pageLength = 50;

/** The items that an editor may see and that pass the filter, last changed first. */
export async function listItems(editor: Editor, filter: ItemFilter): Promise<ItemPage> {
  const rows = await db().$queryRaw<ItemRow[]>`
    SELECT i.id::text, i.version, i.slug, i.title, i.status::text, i.kind::text, i."updatedAt", i."publishAt",
      i."erasedAt", c.name AS category, e.name AS editor,
      ARRAY(
        SELECT s.name FROM "ItemSource" x JOIN "Source" s ON s.id = x."sourceId"
        WHERE x."itemId" = i.id ORDER BY x.position
      ) AS sources,
      (
        SELECT coalesce(json_agg(json_build_object('id', d.id, 'date', d.date, 'number', d.number)), '[]')
        FROM "Placement" p JOIN "Edition" d ON d.id = p."editionId" WHERE p."itemId" = i.id
      ) AS editions
    FROM (
      SELECT i.id, i.version, i.slug, i.title, i.status, i.kind, i."updatedAt", i."publishAt", i."erasedAt",
        i."categoryId", i."createdById"
      FROM "Item" i WHERE ${conditions(editor, filter)} AND ${afterRow(filter.after)}
      ORDER BY i."updatedAt" DESC, i.id DESC LIMIT ${pageLength + 1}
    ) i
    LEFT JOIN "Category" c ON c.id = i."categoryId"
    LEFT JOIN "Editor" e ON e.id = i."createdById"
    ORDER BY i."updatedAt" DESC, i.id DESC`;
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > pageLength && last ? `${last.updatedAt.toISOString()}_${last.id}` : null,
  };
}

/** How many items pass the filter in each status, whichever status the filter names. */
export async function countItems(editor: Editor, filter: ItemFilter): Promise<StatusCounts> {
  const rows = await db().$queryRaw<{ status: Status; count: number }[]>`
    SELECT i.status::text, count(*)::int AS count FROM "Item" i
    WHERE ${conditions(editor, { ...filter, status: null })} GROUP BY i.status`;
  const none: StatusCounts = { DRAFT: 0, REVIEW: 0, SCHEDULED: 0, PUBLISHED: 0, WITHDRAWN: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
}

function conditions(editor: Editor, filter: ItemFilter): Prisma.Sql {
  const { text, status, category, kind, source, edition } = filter;
  // A contributor sees what is their own, whatever the address says.
  const madeBy = editor.role === "CONTRIBUTOR" ? editor.id : filter.editor;
  const words = text.split(/\s+/).filter((word) => word !== "");
  const all = [
    ...words.map((word) => containing(word)),
    status && Prisma.sql`i.status = ${status}::"Status"`,
    kind && Prisma.sql`i.kind = ${kind}::"Kind"`,
    madeBy && Prisma.sql`i."createdById" = ${madeBy}::uuid`,
    category && inCategory(category),
    source &&
      Prisma.sql`i.id IN (SELECT x."itemId" FROM "ItemSource" x WHERE x."sourceId" = ${source}::uuid)`,
    edition && inEdition(edition),
  ].filter((condition) => condition !== null && condition !== "");
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all as Prisma.Sql[], " AND ");
}

/** A word in the title or the summary, whatever its case. */
const containing = (word: string) => Prisma.sql`i."findText" LIKE ${likePattern(word.toLowerCase())}`;

/** In a category as its own or as a further one, or in a part of it. */
const inCategory = (id: string) => Prisma.sql`(
  i."categoryId" IN (SELECT c.id FROM "Category" c WHERE ${id}::uuid IN (c.id, c."parentId"))
  OR i.id IN (
    SELECT x."itemId" FROM "ItemCategory" x JOIN "Category" c ON c.id = x."categoryId"
    WHERE ${id}::uuid IN (c.id, c."parentId")
  )
)`;

const inEdition = (edition: string) =>
  edition === noEdition
    ? Prisma.sql`NOT EXISTS (SELECT 1 FROM "Placement" p WHERE p."itemId" = i.id)`
    : Prisma.sql`i.id IN (SELECT p."itemId" FROM "Placement" p WHERE p."editionId" = ${edition}::uuid)`;

function afterRow(after: string | null): Prisma.Sql {
  const [time, id] = after?.split("_") ?? [];
  if (!time || !id) return Prisma.sql`true`;
  return Prisma.sql`(i."updatedAt", i.id) < (${time}::timestamptz, ${id}::uuid)`;
}

/** The newest editions; the one that is chosen is among them however old it is. */
async function listEditions(chosen: string | null) {
  const select = { id: true, date: true, number: true, status: true } as const;
  const newest = await db().edition.findMany({
    orderBy: [{ date: "desc" }, { number: "desc" }],
    take: 60,
    select,
  });
  if (!chosen || chosen === noEdition || newest.some(({ id }) => id === chosen)) return newest;
  const older = await db().edition.findUnique({ where: { id: chosen }, select });
  return older ? [...newest, older] : newest;
}

/** What the filters can be set to. */
export interface ItemChoices {
  categories: { id: string; name: string; parentId: string | null }[];
  editions: { id: string; date: string; number: number; published: boolean }[];
  editors: { id: string; name: string }[];
  sources: { id: string; name: string }[];
}

/** The choices of a list's filters, names in the order of the alphabet. */
export async function itemChoices(editor: Editor, { edition }: ItemFilter): Promise<ItemChoices> {
  const [categories, editions, editors, sources] = await Promise.all([
    db().category.findMany({
      orderBy: { position: "asc" },
      select: { id: true, name: true, parentId: true },
    }),
    listEditions(edition),
    editor.role === "CONTRIBUTOR"
      ? []
      : db().editor.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db().$queryRaw<{ id: string; name: string }[]>`
      SELECT id::text, name FROM "Source" ORDER BY name COLLATE "sv-SE-x-icu"`,
  ]);
  return {
    categories,
    editions: editions.map(({ date, status, ...rest }) => ({
      ...rest,
      date: dayFromColumn(date),
      published: status === "PUBLISHED",
    })),
    editors,
    sources,
  };
}
