import { announce } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { insertRows, type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { type HistoryEntry, record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { Status } from "#lib/items/schema.ts";
import { type LockedEdition, lockEdition, nextVersion } from "#lib/lock-editions.ts";
import { stateFor } from "#lib/lock-items.ts";
import { addressesOfEdition, addressesShowing } from "#lib/shown-at.ts";
import { compareOrders, mergeOrder, type OrderChange } from "./rules.ts";
import {
  type ArrangeItemsInput,
  arrangeItemsSchema,
  type PlaceItemsInput,
  placeItemsSchema,
  type TakeItemsOutInput,
  takeItemsOutSchema,
} from "./schema.ts";

/**
 * Places items in an edition in the order of a page, among those that stand there already; each under the
 * main category that it has now. In a published edition the category's name and place are frozen at once.
 * @throws Problem `edition.missing`, `edition.stale`, `item.missing`, `not-allowed`
 */
export function placeItems(actor: Actor, input: PlaceItemsInput, within?: Tx): Promise<void> {
  const { editionId, version, itemIds } = placeItemsSchema.parse(input);
  return transaction(async (tx) => {
    requireAllowed(actor, "edition.save");
    const edition = await lockEdition(tx, { id: editionId, version });
    const placed = await readOrder(tx, editionId);
    await writeOrder(tx, actor, edition, placed, mergeOrder(placed, itemIds));
  }, within);
}

/**
 * Makes an edition hold just these items in this order: adding, moving and taking out, and undoing any of it.
 * @throws Problem `edition.missing`, `edition.stale`, `item.missing`, `not-allowed`, `reason.missing` (something
 *   is taken out of a published edition)
 */
export function arrangeItems(actor: Actor, input: ArrangeItemsInput, within?: Tx): Promise<void> {
  const { editionId, version, itemIds, reason } = arrangeItemsSchema.parse(input);
  return transaction(async (tx) => {
    requireAllowed(actor, "edition.save");
    const edition = await lockEdition(tx, { id: editionId, version });
    await writeOrder(tx, actor, edition, await readOrder(tx, editionId), itemIds, reason);
  }, within);
}

/**
 * Takes items out of an edition; the others keep their order.
 * @throws Problem `edition.missing`, `not-allowed`, `reason.missing` (the edition is published)
 */
export function takeItemsOut(actor: Actor, input: TakeItemsOutInput, within?: Tx): Promise<void> {
  const { editionId, itemIds, reason } = takeItemsOutSchema.parse(input);
  return transaction(async (tx) => {
    requireAllowed(actor, "edition.save");
    const edition = await lockEdition(tx, { id: editionId });
    const placed = await readOrder(tx, editionId);
    const left = placed.filter((id) => !itemIds.includes(id));
    await writeOrder(tx, actor, edition, placed, left, reason);
  }, within);
}

async function readOrder(tx: Tx, editionId: string): Promise<string[]> {
  const placed = await tx.placement.findMany({
    where: { editionId },
    select: { itemId: true },
    orderBy: [{ position: "asc" }, { itemId: "asc" }],
  });
  return placed.map(({ itemId }) => itemId);
}

async function writeOrder(
  tx: Tx,
  actor: Actor,
  edition: LockedEdition,
  before: string[],
  after: string[],
  reason = "",
): Promise<void> {
  const change = compareOrders(before, after);
  const { added, removed, moved } = change;
  if (added.length + removed.length === 0 && !moved) return;
  const { id: editionId, status } = edition;
  const isPublic = status === "PUBLISHED";
  if (isPublic && removed.length > 0 && reason === "") throw new Problem("reason.missing", {});
  const shownBefore = isPublic ? await addressesShowing(tx, removed) : [];
  await tx.placement.deleteMany({ where: { editionId, itemId: { in: removed } } });
  await insertPlacements(tx, actor, editionId, added, after);
  await putInOrder(tx, editionId, after);
  await tx.edition.update({ where: { id: editionId }, data: nextVersion(), select: { id: true } });
  await record(tx, actor, entriesFor(editionId, change, reason));
  if (!isPublic) return;
  await freezePlacements(tx, editionId);
  await announce(tx, [
    ...addressesOfEdition(edition),
    ...shownBefore,
    ...(await addressesShowing(tx, added)),
  ]);
}

function entriesFor(editionId: string, { added, removed }: OrderChange, reason: string): HistoryEntry[] {
  const edition = { recordType: "edition", recordId: editionId } as const;
  if (added.length + removed.length === 0) return [{ ...edition, action: "arranged" }];
  const entries: HistoryEntry[] = [];
  if (added.length > 0) entries.push({ ...edition, action: "placed", details: { items: added } });
  if (removed.length > 0) {
    entries.push({ ...edition, action: "taken-out", details: { items: removed }, ...(reason && { reason }) });
  }
  return entries;
}

interface NewItem {
  id: string;
  status: Status;
  createdById: string | null;
  /** Its own category, or the one of which that is a part. */
  categoryId: string | null;
}

async function insertPlacements(
  tx: Tx,
  actor: Actor,
  editionId: string,
  added: string[],
  order: string[],
): Promise<void> {
  const items = await tx.$queryRaw<NewItem[]>`
    SELECT i.id::text, i.status::text, i."createdById"::text, coalesce(c."parentId", c.id)::text AS "categoryId"
    FROM "Item" i LEFT JOIN "Category" c ON c.id = i."categoryId"
    WHERE i.id = ANY(${added}::uuid[]) ORDER BY i.id FOR SHARE OF i`;
  const found = new Set(items.map(({ id }) => id));
  const missing = added.find((id) => !found.has(id));
  if (missing !== undefined) throw new Problem("item.missing", { id: missing });
  for (const item of items) requireAllowed(actor, "item.place", stateFor(actor, item));
  const positions = new Map(order.map((itemId, index) => [itemId, index + 1]));
  const rows = items.map(({ id: itemId, categoryId }) => ({
    editionId,
    itemId,
    position: positions.get(itemId) ?? 0,
    categoryId,
  }));
  await insertRows(tx, "Placement", rows);
}

async function putInOrder(tx: Tx, editionId: string, itemIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Placement" p SET position = o.position
    FROM unnest(${itemIds}::uuid[]) WITH ORDINALITY AS o (id, position)
    WHERE p."editionId" = ${editionId}::uuid AND p."itemId" = o.id AND p.position <> o.position`;
}

/**
 * Writes down what the categories are called and in which order they come, for placements of which it is not
 * written yet: under the category that the item has now, as in the edition's other placements, or else as
 * the category is called now.
 */
export async function freezePlacements(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Placement" p SET "categoryId" = coalesce(c."parentId", c.id)
    FROM "Item" i LEFT JOIN "Category" c ON c.id = i."categoryId"
    WHERE p."editionId" = ${editionId}::uuid AND i.id = p."itemId" AND p."categoryName" IS NULL`;
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
