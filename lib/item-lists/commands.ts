import { requireAllowed } from "#lib/auth/permissions.ts";
import { type Tx, transaction } from "#lib/db.ts";
import type { Actor } from "#lib/history/schema.ts";
import { readContents, saveItems } from "#lib/items/commands.ts";
import { lockItems, stateFor } from "#lib/lock-items.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import {
  type MoveItemsInput,
  moveItemsSchema,
  type PlaceSelectedInput,
  placeSelectedSchema,
  type WithdrawItemsInput,
  withdrawItemsSchema,
} from "./schema.ts";

/**
 * Puts items into another category, all or none; each is saved as any other change is.
 * @throws Problem as `saveItems` does
 */
export function moveItems(actor: Actor, input: MoveItemsInput, within?: Tx): Promise<void> {
  const { items, categoryId } = moveItemsSchema.parse(input);
  return transaction(async (tx) => {
    const locked = await lockItems(tx, items);
    for (const item of locked) requireAllowed(actor, "item.move", stateFor(actor, item));
    const contents = await readContents(tx, locked);
    const saves = items.flatMap(({ id, version }) => {
      const content = contents.get(id);
      return content ? [{ id, version, content: { ...content, categoryId } }] : [];
    });
    await saveItems(actor, saves, tx);
  }, within);
}

/** Puts items into an edition, all or none. @throws Problem `item.stale`, and as `placeItems` does */
export function placeSelected(actor: Actor, input: PlaceSelectedInput): Promise<void> {
  const { items, editionId } = placeSelectedSchema.parse(input);
  return transaction(async (tx) => {
    const locked = await lockItems(tx, items);
    for (const item of locked) requireAllowed(actor, "item.place", stateFor(actor, item));
    await placeItems(actor, { editionId, itemIds: items.map(({ id }) => id) }, tx);
  });
}

/** Takes public items back for one reason, all or none. @throws Problem as `withdrawItem` does */
export function withdrawItems(actor: Actor, input: WithdrawItemsInput): Promise<void> {
  const { items, reason } = withdrawItemsSchema.parse(input);
  return transaction(async (tx) => {
    await lockItems(tx, items);
    for (const item of items) await withdrawItem(actor, { ...item, reason }, tx);
  });
}
