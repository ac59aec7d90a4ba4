import { Prisma } from "#generated/prisma/client.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { foldKey } from "#lib/fold.ts";
import { isRecordId } from "#lib/record-id.ts";
import { isPublic } from "./published.ts";
import type { SourceFilter, SourceType } from "./schema.ts";

export interface SourceRow {
  id: string;
  slug: string;
  name: string;
  type: SourceType;
  monitored: boolean;
  country: string | null;
  /** Drafts too. */
  itemCount: number;
}

export interface SourcePage {
  rows: SourceRow[];
  /** How many pass the filter, on all pages. */
  total: number;
  pages: number;
}

const pageLength = 50;

/** The sources that pass the filter, by name in Swedish order. @throws Problem `not-allowed` */
export async function listDeskSources(editor: Editor, filter: SourceFilter): Promise<SourcePage> {
  requireAllowed(editor, "source.save");
  const where = conditions(filter);
  const [rows, [counted]] = await Promise.all([
    db().$queryRaw<SourceRow[]>`
      SELECT s.id::text, s.slug, s.name, s.type::text, s.monitored, s.country,
        (SELECT count(*)::int FROM "ItemSource" x WHERE x."sourceId" = s.id) AS "itemCount"
      FROM (
        SELECT * FROM "Source" s WHERE ${where}
        ORDER BY s.name COLLATE "sv-SE-x-icu", s.id LIMIT ${pageLength} OFFSET ${(filter.page - 1) * pageLength}
      ) s
      ORDER BY s.name COLLATE "sv-SE-x-icu", s.id`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Source" s WHERE ${where}`,
  ]);
  const total = counted?.total ?? 0;
  return { rows, total, pages: Math.max(1, Math.ceil(total / pageLength)) };
}

/** Aliases hold the name too, folded: so it is found whatever its case and punctuation. */
function conditions({ q, type }: SourceFilter): Prisma.Sql {
  const words = foldKey(q).split(" ").filter(Boolean);
  const all = words.map(
    (word) => Prisma.sql`EXISTS (
      SELECT FROM "SourceAlias" a WHERE a."sourceId" = s.id AND a.key LIKE ${`%${word}%`}
    )`,
  );
  // What was typed has no letter in it, so no name has it.
  if (q !== "" && words.length === 0) all.push(Prisma.sql`false`);
  if (type) all.push(Prisma.sql`s.type = ${type}::"SourceType"`);
  return all.length > 0 ? Prisma.join(all, " AND ") : Prisma.sql`true`;
}

export interface DeskSource extends SourceRow {
  version: number;
  homepage: string | null;
  language: string | null;
  description: string | null;
  reason: string | null;
  /** What else it is called. */
  aliases: string[];
  /** Whether readers see its page. */
  isPublic: boolean;
}

/** A source with everything that is known of it, or null. @throws Problem `not-allowed` */
export async function getDeskSource(editor: Editor, id: string): Promise<DeskSource | null> {
  requireAllowed(editor, "source.save");
  if (!isRecordId(id)) return null;
  const row = await db().source.findUnique({
    where: { id },
    include: { aliases: { orderBy: { name: "asc" } }, _count: { select: { items: true } } },
  });
  if (!row) return null;
  const { aliases, _count, createdAt: _, ...source } = row;
  const shown = await db().source.count({ where: { id, ...isPublic } });
  const others = aliases.filter(({ key }) => key !== foldKey(source.name));
  return { ...source, aliases: others.map(({ name }) => name), itemCount: _count.items, isPublic: shown > 0 };
}

export interface SourceChoice {
  id: string;
  name: string;
  itemCount: number;
}

const alike = 0.4;

/** Other sources one of whose names is much like one of this one's, the likest first. @throws Problem `not-allowed` */
export async function likelyDuplicates(editor: Editor, id: string): Promise<SourceChoice[]> {
  requireAllowed(editor, "source.save");
  return db().$queryRaw<SourceChoice[]>`
    SELECT s.id::text, s.name, (SELECT count(*)::int FROM "ItemSource" x WHERE x."sourceId" = s.id) AS "itemCount"
    FROM (
      SELECT b."sourceId", max(similarity(a.key, b.key)) AS likeness
      FROM "SourceAlias" a JOIN "SourceAlias" b ON b.key % a.key AND b."sourceId" <> a."sourceId"
      WHERE a."sourceId" = ${id}::uuid
      GROUP BY 1 HAVING max(similarity(a.key, b.key)) >= ${alike}
    ) like_it JOIN "Source" s ON s.id = like_it."sourceId"
    ORDER BY likeness DESC, s.name LIMIT 5`;
}

/** Every other source, for choosing one, by name. @throws Problem `not-allowed` */
export async function listSourceChoices(
  editor: Editor,
  butNot: string,
): Promise<{ id: string; name: string }[]> {
  requireAllowed(editor, "source.save");
  return db().$queryRaw`
    SELECT id::text, name FROM "Source" WHERE id <> ${butNot}::uuid ORDER BY name COLLATE "sv-SE-x-icu"`;
}
