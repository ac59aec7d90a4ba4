import { dayOf } from "#lib/dates.ts";
import { transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import type { Actor } from "#lib/history/schema.ts";
import { createItems, type SavedItem, saveItems } from "#lib/items/commands.ts";
import { hasAddress } from "#lib/items/rules.ts";
import type { SaveItemInput } from "#lib/items/schema.ts";
import { lockItems } from "#lib/lock-items.ts";
import { correctItem } from "#lib/publishing/commands.ts";
import {
  type CreateDraftInput,
  createDraftSchema,
  type PublishChangeInput,
  publishChangeSchema,
} from "./schema.ts";

/**
 * Makes a draft under an id that the page chose.
 * @throws Problem `item.stale` when it is there already: the answer to the first save was lost on its way
 */
export function createDraft(actor: Actor, input: CreateDraftInput): Promise<SavedItem> {
  const { id, content } = createDraftSchema.parse(input);
  return transaction(async (tx) => {
    const made = await tx.item.findUnique({ where: { id }, select: { version: true } });
    if (made) throw new Problem("item.stale", { title: content.title, version: made.version });
    return only(await createItems(actor, [{ ...content, id }], tx));
  });
}

/**
 * Saves what was typed into an item that readers do not see.
 * @throws Problem `item.public` when they do by now: nobody has said that this may be shown;
 * and as `saveItems` does
 */
export function saveDraft(actor: Actor, input: SaveItemInput): Promise<SavedItem> {
  return transaction(async (tx) => {
    const { id, version } = input;
    for (const { status, title } of await lockItems(tx, [{ id, version }])) {
      if (hasAddress(status)) throw new Problem("item.public", { title });
    }
    return only(await saveItems(actor, [input], tx));
  });
}

/**
 * Shows readers another text of a public item, and with a note what was wrong in the old one.
 * @throws Problem `item.not-public`, and as `saveItems` and `correctItem` do
 */
export function publishChange(actor: Actor, input: PublishChangeInput): Promise<SavedItem> {
  const { note, ...save } = publishChangeSchema.parse(input);
  return transaction(async (tx) => {
    const { id, version } = save;
    for (const { status, title } of await lockItems(tx, [{ id, version }])) {
      if (status !== "PUBLISHED") throw new Problem("item.not-public", { title });
    }
    const saved = only(await saveItems(actor, [save], tx));
    if (note !== null) {
      const correction = { id, version: saved.version, date: dayOf(new Date()), note };
      await correctItem(actor, correction, tx);
    }
    return saved;
  });
}

function only(saved: SavedItem[]): SavedItem {
  const [item] = saved;
  if (!item) throw new Error("one item was to be saved, and none was");
  return item;
}
