import { itemPage } from "#lib/addresses.ts";
import { announceRemoval } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { emptyBody } from "#lib/body/schema.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { goneKey } from "#lib/gone-address.ts";
import { record } from "#lib/history/commands.ts";
import { type Actor, actorName } from "#lib/history/schema.ts";
import { columnsOf, hasAddress } from "#lib/items/rules.ts";
import type { ItemContent } from "#lib/items/schema.ts";
import { lockItems, stateFor } from "#lib/lock-items.ts";
import { removeReferences } from "#lib/references/commands.ts";
import { addressesShowing } from "#lib/shown-at.ts";
import { type EraseItemInput, eraseItemSchema } from "./schema.ts";

/**
 * Erases what an item says, everywhere and for good, for people who must not be found: only the fact that
 * there was one remains, and why it went. Its addresses go on answering that it is gone.
 * @throws Problem `item.missing`, `item.title-differs`, `not-allowed`
 */
export function eraseItem(actor: Actor, input: EraseItemInput): Promise<void> {
  const { id, title, reason } = eraseItemSchema.parse(input);
  return transaction(async (tx) => {
    const row = await tx.item.findUnique({
      where: { id },
      select: { id: true, version: true, kind: true, language: true },
    });
    const [item] = row ? await lockItems(tx, [row]) : [];
    if (!row || !item) throw new Problem("item.missing", { id });
    requireAllowed(actor, "item.erase", stateFor(actor, item));
    if (title.trim() !== item.title) throw new Problem("item.title-differs", { title: item.title });
    const shown = await addressesShowing(tx, [id]);
    const former = hasAddress(item.status) ? await formerAddresses(tx, item.slug) : [];
    // While it is still known whose addresses they are: search engines are told of them, and forget them sooner.
    await announceRemoval(tx, [...shown, ...former]);
    await leaveNoAddress(tx, former);
    await removeParts(tx, id);
    const version = item.version + 1;
    const content = nothing(`raderad-${id}`, row);
    await blank(tx, { id, version, content });
    await tx.revision.create({ data: { itemId: id, version, content, actor: actorName(actor) } });
    await record(tx, actor, { action: "erased", recordType: "item", recordId: id, reason });
  });
}

/** Every address that has led to the item. */
async function formerAddresses(tx: Tx, slug: string): Promise<string[]> {
  const to = itemPage(slug);
  const redirects = await tx.redirect.findMany({ where: { to }, select: { from: true } });
  return [to, ...redirects.map(({ from }) => from)];
}

/** They are known from now on by their hashes alone. */
async function leaveNoAddress(tx: Tx, addresses: string[]): Promise<void> {
  const goneAt = new Date();
  await tx.goneAddress.createMany({
    data: addresses.map((address) => ({ pathHash: goneKey(address), goneAt })),
    skipDuplicates: true,
  });
  await tx.redirect.deleteMany({ where: { from: { in: addresses } } });
}

/** What stands beside the item's own row and says, or may say, something of it. */
async function removeParts(tx: Tx, itemId: string): Promise<void> {
  const ofThis = { where: { itemId } };
  await tx.edition.updateMany({
    where: { placements: { some: { itemId } } },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  });
  await tx.link.deleteMany(ofThis);
  await tx.itemSource.deleteMany(ofThis);
  await tx.itemCategory.deleteMany(ofThis);
  await removeReferences(tx, itemId);
  await tx.correction.deleteMany(ofThis);
  await tx.placement.deleteMany(ofThis);
  await tx.previewLink.deleteMany(ofThis);
  await tx.tip.deleteMany(ofThis);
  await tx.revision.deleteMany(ofThis);
  // What failed for an edition names the items that it failed for. What is still due is tried again.
  await tx.$executeRaw`
    DELETE FROM "FailedJob"
    WHERE "recordId" = ${itemId}::uuid
      OR problem->'details'->'items' @> jsonb_build_array(jsonb_build_object('id', ${itemId}::text))`;
  await tx.historyEvent.updateMany({
    where: { recordType: "item", recordId: itemId },
    data: { details: {}, reason: null },
  });
}

async function blank(
  tx: Tx,
  { id, version, content }: { id: string; version: number; content: ItemContent },
): Promise<void> {
  const now = new Date();
  const gone = { status: "WITHDRAWN", withdrawnAt: now, withdrawalReason: null, erasedAt: now } as const;
  const { publishedAt } = await tx.item.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } });
  await tx.item.update({
    where: { id },
    data: {
      ...columnsOf(content),
      ...gone,
      version,
      publishAt: null,
      // What was never public counts as gone from now.
      publishedAt: publishedAt ?? now,
      updatedAt: now,
    },
    select: { id: true },
  });
}

/** The content of an item that says nothing. */
const nothing = (slug: string, { kind, language }: Pick<ItemContent, "kind" | "language">): ItemContent => ({
  title: "",
  lead: null,
  body: emptyBody,
  editorNote: null,
  kind,
  language,
  categoryId: null,
  alsoInIds: [],
  sourceIds: [],
  sourceDate: null,
  archiveDate: null,
  links: [],
  slug,
});
