import { requireAllowed } from "#lib/auth/permissions.ts";
import { type Tx, transaction } from "#lib/db.ts";
import type { Actor } from "#lib/history/schema.ts";
import { readContents, saveItems } from "#lib/items/commands.ts";
import { lockItems, stateFor } from "#lib/lock-items.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import {
  type MoveItemsInput,
  moveItemsSchema,
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

/** Takes public items back for one reason, all or none. @throws Problem as `withdrawItem` does */
export function withdrawItems(actor: Actor, input: WithdrawItemsInput): Promise<void> {
  const { items, reason } = withdrawItemsSchema.parse(input);
  return transaction(async (tx) => {
    await lockItems(tx, items);
    for (const item of items) await withdrawItem(actor, { ...item, reason }, tx);
  });
}
