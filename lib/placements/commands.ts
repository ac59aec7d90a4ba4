import { insertRows, type Tx } from "#lib/db.ts";
import { mergeOrder } from "./rules.ts";

/**
 * Puts the items of a page that do not stand in the edition yet among those that do, each under the main
 * category that it has now. Part of the edition's own commands, which lock it.
 * @returns the items that are new in it
 */
export async function insertPlacements(tx: Tx, editionId: string, page: string[]): Promise<string[]> {
  const placed = await tx.placement.findMany({ where: { editionId }, orderBy: { position: "asc" } });
  const known = new Set(placed.map(({ itemId }) => itemId));
  const added = [...new Set(page)].filter((id) => !known.has(id));
  if (added.length === 0) return [];
  const order = mergeOrder([...known], page);
  const positions = new Map(order.map((itemId, index) => [itemId, index + 1]));
  const categories = await mainCategories(tx, added);
  const rows = added.map((itemId) => ({
    editionId,
    itemId,
    position: positions.get(itemId) ?? 0,
    categoryId: categories.get(itemId) ?? null,
  }));
  await insertRows(tx, "Placement", rows);
  if (known.size > 0) await putInOrder(tx, editionId, order);
  return added;
}

/** By item, the category under which an edition shows it: its own, or the one of which that is a part. */
async function mainCategories(tx: Tx, itemIds: string[]): Promise<Map<string, string | null>> {
  const items = await tx.item.findMany({
    where: { id: { in: itemIds } },
    select: { id: true, category: { select: { id: true, parentId: true } } },
  });
  return new Map(items.map(({ id, category }) => [id, category && (category.parentId ?? category.id)]));
}

async function putInOrder(tx: Tx, editionId: string, itemIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Placement" p SET position = o.position
    FROM unnest(${itemIds}::uuid[]) WITH ORDINALITY AS o (id, position)
    WHERE p."editionId" = ${editionId}::uuid AND p."itemId" = o.id AND p.position <> o.position`;
}

/**
 * Writes down what the categories are called and in which order they come, for placements of which it is not
 * written yet: as in the edition's other placements, or else as it is now.
 */
export async function freezePlacements(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Placement" p SET "categoryName" = shown.name, "categoryPosition" = shown.position
    FROM (
      SELECT c.id, coalesce(min(q."categoryName"), c.name) AS name,
        coalesce(min(q."categoryPosition"), c.position) AS position
      FROM "Category" c
      LEFT JOIN "Placement" q ON q."categoryId" = c.id AND q."editionId" = ${editionId}::uuid
      GROUP BY c.id
    ) shown
    WHERE p."editionId" = ${editionId}::uuid AND p."categoryId" = shown.id AND p."categoryName" IS NULL`;
}
