import { requireAllowed } from "#lib/auth/permissions.ts";
import { dayOf } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type SavedItem, saveItems } from "#lib/items/commands.ts";
import { type ItemContent, itemContentSchema } from "#lib/items/schema.ts";
import { lockItems, stateFor } from "#lib/lock-items.ts";
import { correctItem } from "#lib/publishing/commands.ts";
import { type RestoreRevisionInput, restoreRevisionSchema } from "./schema.ts";

/**
 * Saves the content of an earlier version anew; nothing of what stands between is lost. The item keeps the
 * address that it has now, and a category or source that no longer exists is left out. With a note, readers of
 * a public item are told what was wrong.
 * @throws Problem `item.missing`, `item.stale`, `revision.missing`, `not-allowed`, `item.not-public`
 */
export function restoreRevision(actor: Actor, input: RestoreRevisionInput, within?: Tx): Promise<SavedItem> {
  const { id, version, revision, note } = restoreRevisionSchema.parse(input);
  return transaction(async (tx) => {
    const [item] = await lockItems(tx, [{ id, version }]);
    if (!item) throw new Problem("item.missing", { id });
    requireAllowed(actor, "item.restore", stateFor(actor, item));
    const row = await tx.revision.findUnique({
      where: { itemId_version: { itemId: id, version: revision } },
    });
    if (!row) throw new Problem("revision.missing", { revision });
    const { slug: _, ...kept } = await withoutWhatIsGone(tx, itemContentSchema.parse(row.content));
    const [saved = item] = await saveItems(
      actor,
      [{ id, version, content: { ...kept, slug: item.slug } }],
      tx,
    );
    if (saved.version !== version) {
      const details = { version: saved.version, revision };
      await record(tx, actor, { action: "restored", recordType: "item", recordId: id, details });
    }
    if (note !== null) {
      if (item.status !== "PUBLISHED") throw new Problem("item.not-public", { title: item.title });
      await correctItem(actor, { id, version: saved.version, date: dayOf(new Date()), note }, tx);
    }
    return saved;
  }, within);
}

async function withoutWhatIsGone(tx: Tx, content: ItemContent): Promise<ItemContent> {
  const { categoryId, alsoInIds, sourceIds } = content;
  const categories = await tx.category.findMany({
    where: { id: { in: [...alsoInIds, ...(categoryId ? [categoryId] : [])] } },
    select: { id: true },
  });
  const sources = await tx.source.findMany({ where: { id: { in: sourceIds } }, select: { id: true } });
  const there = new Set([...categories, ...sources].map(({ id }) => id));
  const isThere = (id: string) => there.has(id);
  return {
    ...content,
    categoryId: categoryId && isThere(categoryId) ? categoryId : null,
    alsoInIds: alsoInIds.filter(isThere),
    sourceIds: sourceIds.filter(isThere),
  };
}
