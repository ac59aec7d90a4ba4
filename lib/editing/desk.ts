import { Prisma } from "#generated/prisma/client.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { foldKey } from "#lib/fold.ts";
import type { SourceType } from "#lib/sources/schema.ts";

export interface SourceChoice {
  id: string;
  name: string;
  type: SourceType;
}

export interface CategoryChoice {
  id: string;
  name: string;
  children: { id: string; name: string }[];
}

const most = 8;

/** The categories that a new item can stand in, and the ones that it stands in already, archived or not. */
export async function listCategoryChoices(_editor: Editor, chosen: string[]): Promise<CategoryChoice[]> {
  const where = {
    OR: [{ archivedAt: null }, { id: { in: chosen } }, { children: { some: { id: { in: chosen } } } }],
  };
  const rows = await db().category.findMany({
    where: { parentId: null, ...where },
    orderBy: { position: "asc" },
    select: {
      id: true,
      name: true,
      children: {
        where: { OR: [{ archivedAt: null }, { id: { in: chosen } }] },
        orderBy: { position: "asc" },
        select: { id: true, name: true },
      },
    },
  });
  return rows;
}

/**
 * Sources of which a name or an alias holds what was typed, or is like it; those that begin with it first,
 * then those that are used most. Nothing typed: the ones that are used most.
 */
export function findSources(_editor: Editor, text: string): Promise<SourceChoice[]> {
  const key = foldKey(text);
  const pattern = `%${key.replace(/[\\%_]/g, "\\$&")}%`;
  const matches =
    key === "" ? Prisma.sql`true` : Prisma.sql`(a.key LIKE ${pattern} OR similarity(a.key, ${key}) > 0.35)`;
  return db().$queryRaw<SourceChoice[]>`
    SELECT s.id::text, s.name, s.type::text FROM "Source" s
    JOIN "SourceAlias" a ON a."sourceId" = s.id
    WHERE ${matches}
    GROUP BY s.id
    ORDER BY min(CASE WHEN a.key = ${key} THEN 0 WHEN starts_with(a.key, ${key}) THEN 1
        WHEN a.key LIKE ${pattern} THEN 2 ELSE 3 END),
      (SELECT count(*) FROM "ItemSource" x WHERE x."sourceId" = s.id) DESC, s.name
    LIMIT ${most}`;
}

/**
 * The sources whose homepage an address stands under. A homepage in a folder of somebody else's host says
 * nothing about the other folders; where several hold the address, the innermost is its source.
 */
export async function findSourcesByAddress(_editor: Editor, url: string): Promise<SourceChoice[]> {
  const host = hostOf(url);
  if (!host) return [];
  const rows = await db().source.findMany({
    where: { homepage: { contains: host, mode: "insensitive" } },
    select: { id: true, name: true, type: true, homepage: true },
    orderBy: { name: "asc" },
  });
  const path = foldersOf(url);
  const holding = rows.flatMap(({ homepage, ...source }) => {
    if (homepage === null || hostOf(homepage) !== host) return [];
    const folders = foldersOf(homepage);
    return folders.every((folder, index) => folder === path[index])
      ? [{ source, depth: folders.length }]
      : [];
  });
  const innermost = Math.max(...holding.map(({ depth }) => depth));
  return holding
    .filter(({ depth }) => depth === innermost)
    .map(({ source }) => source)
    .slice(0, most);
}

/** The folders of an address, without the language and the file that it may name. */
const foldersOf = (url: string) =>
  new URL(url).pathname.split("/").filter((part) => part.length > 2 && !part.includes("."));

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null);
