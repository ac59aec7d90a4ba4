import { Prisma } from "#generated/prisma/client.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { addressKey } from "#lib/items/rules.ts";
import type { Status } from "#lib/items/schema.ts";

/** Another item that may be about the same thing. */
export interface OtherItem {
  id: string;
  title: string;
  status: Status;
}

const most = 5;
/** Of how much of two titles is the same, measured in threes of letters. */
const alike = 0.5;

/** The items, of any status, other than this one, that link to one of these addresses already. */
export async function findSameAddress(editor: Editor, id: string, urls: string[]): Promise<OtherItem[]> {
  const keys = urls.flatMap((url) => addressKey(url) ?? []);
  if (keys.length === 0) return [];
  return db().item.findMany({
    where: { AND: [{ id: { not: id }, links: { some: { urlKey: { in: keys } } } }, seenBy(editor)] },
    orderBy: { id: "desc" },
    take: most,
    select: { id: true, title: true, status: true },
  });
}

/** The items, of any status, other than this one, whose title is very like this one. */
export async function findSimilarTitles(editor: Editor, id: string, title: string): Promise<OtherItem[]> {
  if (title.trim().length < 8) return [];
  const seen =
    editor.role === "CONTRIBUTOR"
      ? Prisma.sql`(status = 'PUBLISHED' OR "createdById" = ${editor.id}::uuid)`
      : Prisma.sql`true`;
  return db().$queryRaw<OtherItem[]>`
    SELECT id::text, title, status::text FROM "Item"
    WHERE title % ${title} AND similarity(title, ${title}) >= ${alike} AND id <> ${id}::uuid AND ${seen}
    ORDER BY similarity(title, ${title}) DESC, id DESC LIMIT ${most}`;
}

/** A contributor is told of what readers see, and of what is their own. */
const seenBy = (editor: Editor): Prisma.ItemWhereInput =>
  editor.role === "CONTRIBUTOR" ? { OR: [{ status: "PUBLISHED" }, { createdById: editor.id }] } : {};
