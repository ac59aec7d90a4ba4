import type { Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";

export interface LockedCategory {
  id: string;
  slug: string;
  name: string;
  position: number;
  parentId: string | null;
  version: number;
  archivedAt: Date | null;
}

/**
 * Holds categories, in one order for everybody, until the transaction ends. Where no version is named any
 * will do. @returns them in the order of `wanted`
 * @throws Problem `category.missing`, `record.stale` (saved by somebody else since)
 */
export async function lockCategories(
  tx: Tx,
  wanted: { id: string; version?: number }[],
): Promise<LockedCategory[]> {
  const ids = wanted.map(({ id }) => id);
  const rows = await tx.$queryRaw<LockedCategory[]>`
    SELECT id::text, slug, name, position, "parentId"::text, version, "archivedAt" FROM "Category"
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const locked = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ id, version }) => {
    const category = locked.get(id);
    if (!category) throw new Problem("category.missing", { id });
    if (version !== undefined && version !== category.version) {
      throw new Problem("record.stale", { name: category.name, version: category.version });
    }
    return category;
  });
}

/** Holds one category until the transaction ends. @throws Problem `category.missing`, `record.stale` */
export async function lockCategory(
  tx: Tx,
  wanted: { id: string; version?: number },
): Promise<LockedCategory> {
  const [category] = await lockCategories(tx, [wanted]);
  if (!category) throw new Problem("category.missing", { id: wanted.id });
  return category;
}
