import type { Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { ItemContent } from "#lib/items/schema.ts";

/** What an item says now, and what it said before. */
interface Change {
  content: ItemContent;
  before: ItemContent | undefined;
}

/**
 * Makes sure that the categories and sources that items name are there, and that no editor puts one into a
 * category that is archived; what stands in it already may stay.
 * @throws Problem `category.missing`, `category.archived`, `source.missing`
 */
export async function requireNamedRecords(tx: Tx, actor: Actor, changes: Change[]): Promise<void> {
  const categoryIds = newlyNamed(changes, ({ categoryId, alsoInIds }) =>
    [categoryId ?? [], alsoInIds].flat(),
  );
  const sourceIds = newlyNamed(changes, ({ sourceIds }) => sourceIds);
  const categories = await found(categoryIds, (where) =>
    tx.category.findMany({ where, select: { id: true, name: true, archivedAt: true } }),
  );
  const sources = await found(sourceIds, (where) => tx.source.findMany({ where, select: { id: true } }));
  for (const id of categoryIds) {
    const category = categories.get(id);
    if (!category) throw new Problem("category.missing", { id });
    if (category.archivedAt && actor.kind === "editor") {
      throw new Problem("category.archived", { name: category.name });
    }
  }
  for (const id of sourceIds) if (!sources.has(id)) throw new Problem("source.missing", { id });
}

function newlyNamed(changes: Change[], idsOf: (content: ItemContent) => string[]): string[] {
  const named = changes.flatMap(({ content, before }) => {
    const known = new Set(before && idsOf(before));
    return idsOf(content).filter((id) => !known.has(id));
  });
  return [...new Set(named)];
}

async function found<Row extends { id: string }>(
  ids: string[],
  read: (where: { id: { in: string[] } }) => Promise<Row[]>,
): Promise<Map<string, Row>> {
  const rows = ids.length > 0 ? await read({ id: { in: ids } }) : [];
  return new Map(rows.map((row) => [row.id, row]));
}
