import { Prisma } from "#generated/prisma/client.ts";
import { allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { likePattern } from "#lib/like-pattern.ts";
import { datePartsIn } from "./rules.ts";
import { type FindInput, type Found, findSchema } from "./schema.ts";

const everyItem = Prisma.sql`"Item"`;
const lateItems = Prisma.sql`(SELECT * FROM "Item" ORDER BY "updatedAt" DESC, id DESC LIMIT 5000)`;
const mostItems = 8;
const mostOthers = 5;

/** Whatever has these words in its name, items in their lead too; a contributor finds their own items. */
export async function findAnything(editor: Editor, input: FindInput): Promise<Found[]> {
  const { text } = findSchema.parse(input);
  const patterns = text.toLowerCase().split(/\s+/).map(likePattern);
  const isWhole = allows(editor.role, "edition.save");
  const found = await Promise.all([
    findItems(editor, patterns),
    ...(isWhole
      ? [findEditions(text), findSources(patterns), findCategories(patterns), findSponsors(patterns)]
      : []),
  ]);
  return found.flat();
}

const containing = (column: Prisma.Sql, patterns: string[]) =>
  Prisma.join(
    patterns.map((pattern) => Prisma.sql`${column} LIKE ${pattern}`),
    " AND ",
  );

/**
 * Last changed first. Words of the title come before words that only the lead has. One or two letters are in
 * no index: they are looked for in what was changed of late.
 */
async function findItems(editor: Editor, patterns: string[]): Promise<Found[]> {
  const isOwn = editor.role === "CONTRIBUTOR";
  const own = isOwn ? Prisma.sql`i."createdById" = ${editor.id}::uuid` : Prisma.sql`true`;
  const isIndexed = isOwn || patterns.some((pattern) => pattern.length >= "%eu-%".length);
  return db().$queryRaw<Found[]>`
    SELECT 'item' AS type, id, name, status FROM (
      SELECT i.id::text, i.title AS name, i.status::text, i."updatedAt"
      FROM ${isIndexed ? everyItem : lateItems} i
      WHERE ${containing(Prisma.sql`i."findText"`, patterns)} AND ${own}
      ORDER BY i."updatedAt" DESC, i.id DESC LIMIT ${mostItems * 3}
    ) i
    ORDER BY (${containing(Prisma.sql`lower(name)`, patterns)}) DESC, "updatedAt" DESC LIMIT ${mostItems}`;
}

/** By date, or a part of one. */
async function findEditions(text: string): Promise<Found[]> {
  const parts = datePartsIn(text);
  if (!parts) return [];
  const is = (part: Prisma.Sql, value: number | null) =>
    value === null ? Prisma.sql`true` : Prisma.sql`extract(${part} FROM date) = ${value}`;
  const rows = await db().$queryRaw<{ id: string; date: Date; number: number; published: boolean }[]>`
    SELECT id::text, date, number, status = 'PUBLISHED' AS published FROM "Edition"
    WHERE ${is(Prisma.sql`year`, parts.year)} AND ${is(Prisma.sql`month`, parts.month)}
      AND ${is(Prisma.sql`day`, parts.day)}
    ORDER BY date DESC, number DESC LIMIT ${mostOthers}`;
  return rows.map((row) => ({ type: "edition", ...row, date: dayFromColumn(row.date) }));
}

function findCategories(patterns: string[]): Promise<Found[]> {
  return db().$queryRaw<Found[]>`
    SELECT 'category' AS type, c.id::text, c.name FROM "Category" c
    WHERE ${containing(Prisma.sql`lower(c.name)`, patterns)}
      OR c.id IN (SELECT a."categoryId" FROM "CategoryAlias" a WHERE ${containing(Prisma.sql`lower(a.name)`, patterns)})
    ORDER BY c.position LIMIT ${mostOthers}`;
}

function findSources(patterns: string[]): Promise<Found[]> {
  return db().$queryRaw<Found[]>`
    SELECT 'source' AS type, s.id::text, s.name FROM "Source" s
    WHERE ${containing(Prisma.sql`lower(s.name)`, patterns)}
      OR s.id IN (SELECT a."sourceId" FROM "SourceAlias" a WHERE ${containing(Prisma.sql`lower(a.name)`, patterns)})
    ORDER BY s.name COLLATE "sv-SE-x-icu" LIMIT ${mostOthers}`;
}

function findSponsors(patterns: string[]): Promise<Found[]> {
  return db().$queryRaw<Found[]>`
    SELECT 'sponsor' AS type, p.id::text, p.name FROM "Sponsor" p
    WHERE ${containing(Prisma.sql`lower(p.name)`, patterns)}
    ORDER BY p.name COLLATE "sv-SE-x-icu" LIMIT ${mostOthers}`;
}
