import { type Action, requireAllowed } from "#lib/auth/permissions.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { Status } from "#lib/items/schema.ts";
import { type LockedItem, lockItems, stateFor } from "#lib/lock-items.ts";
import type { ItemAtVersion } from "#lib/publishing/schema.ts";
import { type RemoveItemInput, type ReviewInput, removeItemSchema, reviewSchema } from "./schema.ts";

/**
 * Asks a colleague to look at a draft.
 * @throws Problem `item.missing`, `item.stale`, `item.not-a-draft`, `not-allowed`
 */
export function submitItem(actor: Actor, input: ReviewInput): Promise<void> {
  const { note, ...wanted } = reviewSchema.parse(input);
  return transaction(async (tx) => {
    const item = await lock(tx, actor, wanted, "item.submit");
    if (item.status !== "DRAFT") throw new Problem("item.not-a-draft", { title: item.title });
    await move(tx, item, "REVIEW");
    await record(tx, actor, {
      action: "submitted",
      recordType: "item",
      recordId: item.id,
      details: { note },
    });
  });
}

/**
 * Makes a draft again of what was sent for review: with a word why, or taken back by whoever made it.
 * @throws Problem `item.missing`, `item.stale`, `item.not-in-review`, `reason.missing`, `not-allowed`
 */
export function returnItem(actor: Actor, input: ReviewInput): Promise<void> {
  const { note, ...wanted } = reviewSchema.parse(input);
  return transaction(async (tx) => {
    const item = await lock(tx, actor, wanted, "item.return");
    if (item.status !== "REVIEW") throw new Problem("item.not-in-review", { title: item.title });
    if (note === "" && !stateFor(actor, item).own) throw new Problem("reason.missing", {});
    await move(tx, item, "DRAFT");
    await record(tx, actor, { action: "returned", recordType: "item", recordId: item.id, details: { note } });
  });
}

/**
 * Removes a draft and everything that was kept of it; history says that there was one, not what it said.
 * @throws Problem `item.missing`, `item.stale`, `item.not-a-draft`, `not-allowed`
 */
export function removeItem(actor: Actor, input: RemoveItemInput): Promise<void> {
  const { reason, ...wanted } = removeItemSchema.parse(input);
  return transaction(async (tx) => {
    const { id, status, title } = await lock(tx, actor, wanted, "item.remove");
    if (status !== "DRAFT" && status !== "REVIEW") throw new Problem("item.not-a-draft", { title });
    await tx.edition.updateMany({
      where: { placements: { some: { itemId: id } } },
      data: { version: { increment: 1 }, updatedAt: new Date() },
    });
    await tx.placement.deleteMany({ where: { itemId: id } });
    await tx.item.delete({ where: { id }, select: { id: true } });
    await record(tx, actor, { action: "removed", recordType: "item", recordId: id, reason });
  });
}

async function lock(tx: Tx, actor: Actor, wanted: ItemAtVersion, action: Action): Promise<LockedItem> {
  const [item] = await lockItems(tx, [wanted]);
  if (!item) throw new Problem("item.missing", { id: wanted.id });
  requireAllowed(actor, action, stateFor(actor, item));
  return item;
}

const move = (tx: Tx, { id }: LockedItem, status: Status) =>
  tx.item.update({ where: { id }, data: { status, updatedAt: new Date() }, select: { id: true } });
