import { announce } from "#lib/announce.ts";
import { dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { lockItems } from "#lib/lock-items.ts";
import { addressesShowing } from "#lib/shown-at.ts";
import { canMove } from "./rules.ts";
import {
  type CorrectItemInput,
  correctItemSchema,
  type ItemAtVersion,
  type PublishItemsInput,
  publishItemsSchema,
  type WithdrawItemInput,
  withdrawItemSchema,
} from "./schema.ts";

/**
 * Makes items public, all or none.
 * @throws Problem `item.missing`, `item.stale`, `item.not-publishable`
 */
export function publishItems(actor: Actor, input: PublishItemsInput, within?: Tx): Promise<void> {
  const { items, publishedAt, announced } = publishItemsSchema.parse(input);
  return transaction(async (tx) => {
    if (items.length === 0) return;
    for (const { status, title } of await lockItems(tx, items)) {
      if (!canMove(status, "PUBLISHED")) throw new Problem("item.not-publishable", { title });
    }
    const ids = items.map(({ id }) => id);
    await tx.item.updateMany({
      where: { id: { in: ids } },
      data: { status: "PUBLISHED", publishedAt, announced, publishAt: null, updatedAt: new Date() },
    });
    await record(
      tx,
      actor,
      ids.map((recordId) => ({ action: "published", recordType: "item", recordId })),
    );
    await announce(tx, await addressesShowing(tx, ids));
  }, within);
}

/**
 * Takes a public item back. Its address goes on answering, with the reason.
 * @throws Problem `item.missing`, `item.stale`, `item.not-public`
 */
export function withdrawItem(actor: Actor, input: WithdrawItemInput, within?: Tx): Promise<void> {
  const { reason, ...item } = withdrawItemSchema.parse(input);
  const { id } = item;
  return transaction(async (tx) => {
    await requirePublic(tx, item);
    await tx.item.update({
      where: { id },
      data: { status: "WITHDRAWN", withdrawnAt: new Date(), withdrawalReason: reason, updatedAt: new Date() },
      select: { id: true },
    });
    await record(tx, actor, { action: "withdrawn", recordType: "item", recordId: id, reason });
    await announce(tx, await addressesShowing(tx, [id]));
  }, within);
}

/**
 * Tells readers what was wrong in a public item; the text itself is saved separately.
 * @throws Problem `item.missing`, `item.stale`, `item.not-public`
 */
export function correctItem(actor: Actor, input: CorrectItemInput, within?: Tx): Promise<void> {
  const { date, note, ...item } = correctItemSchema.parse(input);
  const { id } = item;
  return transaction(async (tx) => {
    await requirePublic(tx, item);
    await tx.correction.create({ data: { itemId: id, date: dayToColumn(date), note } });
    await tx.item.update({ where: { id }, data: { updatedAt: new Date() }, select: { id: true } });
    await record(tx, actor, { action: "corrected", recordType: "item", recordId: id, details: { note } });
    await announce(tx, await addressesShowing(tx, [id]));
  }, within);
}

async function requirePublic(tx: Tx, item: ItemAtVersion): Promise<void> {
  for (const { status, title } of await lockItems(tx, [item])) {
    if (status !== "PUBLISHED") throw new Problem("item.not-public", { title });
  }
}
