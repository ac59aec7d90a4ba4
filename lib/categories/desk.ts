import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { db } from "#lib/db.ts";
import { isRecordId } from "#lib/record-id.ts";

export interface CategoryRow {
  id: string;
  name: string;
  archived: boolean;
  /** Drafts too, and those that stand in it besides another one. */
  itemCount: number;
}

export interface CategoryBranch extends CategoryRow {
  children: CategoryRow[];
}

const rowSelect = {
  id: true,
  name: true,
  archivedAt: true,
  _count: { select: { items: true, alsoItems: true } },
} as const;

interface Counted {
  id: string;
  name: string;
  archivedAt: Date | null;
  _count: { items: number; alsoItems: number };
}

const rowOf = ({ id, name, archivedAt, _count }: Counted): CategoryRow => ({
  id,
  name,
  archived: archivedAt !== null,
  itemCount: _count.items + _count.alsoItems,
});

/** All categories in their order, those that are archived among them. @throws Problem `not-allowed` */
export async function listDeskCategories(editor: Editor): Promise<CategoryBranch[]> {
  requireAllowed(editor, "category.save");
  const rows = await db().category.findMany({
    where: { parentId: null },
    select: { ...rowSelect, children: { select: rowSelect, orderBy: { position: "asc" } } },
    orderBy: { position: "asc" },
  });
  return rows.map(({ children, ...row }) => ({ ...rowOf(row), children: children.map(rowOf) }));
}

export interface DeskCategory extends CategoryRow {
  slug: string;
  version: number;
  parentId: string | null;
  /** Old headings that mean the same. */
  aliases: string[];
  children: CategoryRow[];
}

/** A category with everything that is known of it, or null. @throws Problem `not-allowed` */
export async function getDeskCategory(editor: Editor, id: string): Promise<DeskCategory | null> {
  requireAllowed(editor, "category.save");
  if (!isRecordId(id)) return null;
  const row = await db().category.findUnique({
    where: { id },
    select: {
      ...rowSelect,
      slug: true,
      version: true,
      parentId: true,
      aliases: { select: { name: true }, orderBy: { name: "asc" } },
      children: { select: rowSelect, orderBy: { position: "asc" } },
    },
  });
  if (!row) return null;
  const { slug, version, parentId } = row;
  return {
    ...rowOf(row),
    slug,
    version,
    parentId,
    aliases: row.aliases.map(({ name }) => name),
    children: row.children.map(rowOf),
  };
}
