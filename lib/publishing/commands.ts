import { announce, announceRemoval } from "#lib/announce.ts";
import { type Action, requireAllowed } from "#lib/auth/permissions.ts";
import { requireComplete } from "#lib/checklist/rules.ts";
import { dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor, HistoryAction } from "#lib/history/schema.ts";
import { readContents } from "#lib/items/commands.ts";
import type { Status } from "#lib/items/schema.ts";
import { type LockedItem, lockItems, stateFor } from "#lib/lock-items.ts";
import { addressesShowing } from "#lib/shown-at.ts";
import { canMove } from "./rules.ts";
import {
  type CorrectItemInput,
  correctItemSchema,
  type ItemAtVersion,
  type PublishItemsInput,
  publishItemsSchema,
  type ScheduleItemsInput,
  scheduleItemsSchema,
  type UnscheduleItemsInput,
  unscheduleItemsSchema,
  type WithdrawItemInput,
  withdrawItemSchema,
} from "./schema.ts";

/**
 * Makes items public, all or none.
 * @throws Problem `item.missing`, `item.stale`, `item.not-publishable`, `item.incomplete`, `not-allowed`
 */
export function publishItems(actor: Actor, input: PublishItemsInput, within?: Tx): Promise<void> {
  const { items, publishedAt, announced } = publishItemsSchema.parse(input);
  return transaction(async (tx) => {
    if (items.length === 0) return;
    const locked = await lockForMove(tx, actor, items, { action: "item.publish", to: "PUBLISHED" });
    requireComplete(actor, await readContents(tx, locked));
    const ids = items.map(({ id }) => id);
    await tx.item.updateMany({
      where: { id: { in: ids } },
      data: { status: "PUBLISHED", publishedAt, announced, publishAt: null, updatedAt: new Date() },
    });
    await recordEach(tx, actor, "published", ids);
    await announce(tx, await addressesShowing(tx, ids));
  }, within);
}

/**
 * Sets the time at which items become public by themselves, all or none; also another one than before.
 * @throws Problem as `publishItems` does, and `schedule.past`
 */
export function scheduleItems(actor: Actor, input: ScheduleItemsInput): Promise<void> {
  const { items, publishAt } = scheduleItemsSchema.parse(input);
  return transaction(async (tx) => {
    if (publishAt <= new Date()) throw new Problem("schedule.past", {});
    const locked = await lockForMove(tx, actor, items, { action: "item.schedule", to: "SCHEDULED" });
    requireComplete(actor, await readContents(tx, locked));
    const ids = items.map(({ id }) => id);
    const data = { status: "SCHEDULED", publishAt, updatedAt: new Date() } as const;
    await tx.item.updateMany({ where: { id: { in: ids } }, data });
    await recordEach(tx, actor, "scheduled", ids, { publishAt: publishAt.toISOString() });
  });
}

/**
 * Makes drafts again of items that were to become public, all or none.
 * @throws Problem `item.missing`, `item.stale`, `item.not-scheduled`, `not-allowed`
 */
export function unscheduleItems(actor: Actor, input: UnscheduleItemsInput): Promise<void> {
  const { items } = unscheduleItemsSchema.parse(input);
  return transaction(async (tx) => {
    for (const item of await lockItems(tx, items)) {
      if (item.status !== "SCHEDULED") throw new Problem("item.not-scheduled", { title: item.title });
      requireAllowed(actor, "item.unschedule", stateFor(actor, item));
    }
    const ids = items.map(({ id }) => id);
    const data = { status: "DRAFT", publishAt: null, updatedAt: new Date() } as const;
    await tx.item.updateMany({ where: { id: { in: ids } }, data });
    await recordEach(tx, actor, "unscheduled", ids);
  });
}

/**
 * Takes a public item back. Its address goes on answering, with the reason.
 * @throws Problem `item.missing`, `item.stale`, `item.not-public`, `not-allowed`
 */
export function withdrawItem(actor: Actor, input: WithdrawItemInput, within?: Tx): Promise<void> {
  const { reason, ...item } = withdrawItemSchema.parse(input);
  const { id } = item;
  return transaction(async (tx) => {
    await lockPublic(tx, actor, item, "item.withdraw");
    const shown = await addressesShowing(tx, [id]);
    await tx.item.update({
      where: { id },
      data: { status: "WITHDRAWN", withdrawnAt: new Date(), withdrawalReason: reason, updatedAt: new Date() },
      select: { id: true },
    });
    await record(tx, actor, { action: "withdrawn", recordType: "item", recordId: id, reason });
    await announceRemoval(tx, shown);
  }, within);
}

/**
 * Tells readers what was wrong in a public item; the text itself is saved separately.
 * @throws Problem `item.missing`, `item.stale`, `item.not-public`, `not-allowed`
 */
export function correctItem(actor: Actor, input: CorrectItemInput, within?: Tx): Promise<void> {
  const { date, note, ...item } = correctItemSchema.parse(input);
  const { id } = item;
  return transaction(async (tx) => {
    await lockPublic(tx, actor, item, "item.correct");
    await tx.correction.create({ data: { itemId: id, date: dayToColumn(date), note } });
    await tx.item.update({ where: { id }, data: { updatedAt: new Date() }, select: { id: true } });
    await record(tx, actor, { action: "corrected", recordType: "item", recordId: id, details: { note } });
    await announce(tx, await addressesShowing(tx, [id]));
  }, within);
}

async function lockForMove(
  tx: Tx,
  actor: Actor,
  items: ItemAtVersion[],
  { action, to }: { action: Action; to: Status },
): Promise<LockedItem[]> {
  const locked = await lockItems(tx, items);
  for (const item of locked) {
    if (!canMove(item.status, to)) throw new Problem("item.not-publishable", { title: item.title });
    requireAllowed(actor, action, stateFor(actor, item));
  }
  return locked;
}

async function lockPublic(tx: Tx, actor: Actor, wanted: ItemAtVersion, action: Action): Promise<void> {
  for (const item of await lockItems(tx, [wanted])) {
    if (item.status !== "PUBLISHED") throw new Problem("item.not-public", { title: item.title });
    requireAllowed(actor, action, stateFor(actor, item));
  }
}

const recordEach = (tx: Tx, actor: Actor, action: HistoryAction, ids: string[], details = {}) =>
  record(
    tx,
    actor,
    ids.map((recordId) => ({ action, recordType: "item", recordId, details })),
  );
