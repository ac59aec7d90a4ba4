import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { itemPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { dayToColumn } from "#lib/dates.ts";
import { insertRows, type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { chooseSlugs, requireFreeSlug, type SlugSpace } from "#lib/free-slug.ts";
import { record } from "#lib/history/commands.ts";
import { type Actor, actorName, type HistoryAction } from "#lib/history/schema.ts";
import { leaveRedirects } from "#lib/redirects/commands.ts";
import { addressesShowing } from "#lib/shown-at.ts";
import { slugify } from "#lib/slug.ts";
import { canMove, columnsOf, contentOf, hasAddress } from "./rules.ts";
import {
  type CorrectItemInput,
  correctItemSchema,
  type ItemContent,
  type ItemInput,
  itemContentSchema,
  itemInputSchema,
  type PublishItemsInput,
  publishItemsSchema,
  type SaveItemInput,
  type Status,
  saveItemSchema,
  type WithdrawItemInput,
  withdrawItemSchema,
} from "./schema.ts";

export interface SavedItem {
  id: string;
  slug: string;
  version: number;
}

type LockedItem = SavedItem & { title: string; status: Status };

type ItemWithContent = SavedItem & { content: ItemContent };

/** Makes items as drafts, in the order given. A slug that is taken gets a number. */
export function createItems(actor: Actor, input: ItemInput[], within?: Tx): Promise<SavedItem[]> {
  const inputs = z.array(itemInputSchema).parse(input);
  return transaction(async (tx) => {
    const chosen = await chooseSlugs(
      tx,
      slugs,
      inputs.map(({ slug, title }) => slug ?? slugify(title)),
    );
    const contents = inputs.map((given, index) => contentOf(given, chosen[index] ?? ""));
    await insertRows(tx, "Item", contents.map(columnsOf));
    const made = await tx.item.findMany({
      where: { slug: { in: contents.map(({ slug }) => slug) } },
      select: { id: true, slug: true, version: true },
    });
    const bySlug = new Map(made.map((item) => [item.slug, item]));
    const items = contents.flatMap((content) => {
      const item = bySlug.get(content.slug);
      return item ? { ...item, content } : [];
    });
    await keepContents(tx, actor, items);
    await recordEach(tx, actor, "created", items);
    return items.map(({ id, slug, version }) => ({ id, slug, version }));
  }, within);
}

/**
 * Saves items whole, each as a new version with a revision; one whose content is the same stays as it is.
 * Another slug leaves a redirect at a public address.
 * @throws Problem `item.missing`, `item.stale` (saved by somebody else since), `slug.taken`
 */
export function saveItems(actor: Actor, input: SaveItemInput[], within?: Tx): Promise<SavedItem[]> {
  const saves = z.array(saveItemSchema).parse(input);
  return transaction(async (tx) => {
    const ids = saves.map(({ id }) => id);
    const locked = await lockItems(tx, ids);
    const kept = await readContents(tx, [...locked.values()]);
    const changed = saves.flatMap(({ id, version, content: given }) => {
      const item = requireItem(locked, id);
      if (item.version !== version) {
        throw new Problem("item.stale", { title: item.title, version: item.version });
      }
      const content = contentOf(given, given.slug ?? item.slug);
      return isDeepStrictEqual(content, kept.get(id)) ? [] : [{ ...item, content, version: version + 1 }];
    });
    await writeChanges(tx, actor, changed);
    const saved = new Map(changed.map(({ id, version, content }) => [id, { version, slug: content.slug }]));
    return ids.map((id) => ({ ...requireItem(locked, id), ...saved.get(id) }));
  }, within);
}

async function writeChanges(tx: Tx, actor: Actor, changed: (LockedItem & ItemWithContent)[]): Promise<void> {
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  const renamed = changed.filter(({ slug, content }) => slug !== content.slug);
  for (const { slug, content } of renamed) {
    await requireFreeSlug(tx, slugs, { from: slug, to: content.slug });
  }
  const shownBefore = await addressesShowing(tx, ids);
  for (const { id, version, content } of changed) {
    const data = { ...columnsOf(content), version, updatedAt: new Date() };
    await tx.item.update({ where: { id }, data, select: { id: true } });
  }
  const ofThese = { where: { itemId: { in: ids } } };
  await tx.link.deleteMany(ofThese);
  await tx.itemSource.deleteMany(ofThese);
  await tx.itemCategory.deleteMany(ofThese);
  await keepContents(tx, actor, changed);
  await record(
    tx,
    actor,
    changed.map(({ id, version, slug, content }) =>
      slug === content.slug
        ? { action: "saved", recordType: "item", recordId: id, details: { version } }
        : { action: "renamed", recordType: "item", recordId: id, details: { version, from: slug } },
    ),
  );
  const moved = renamed.filter(({ status }) => hasAddress(status));
  await leaveRedirects(
    tx,
    moved.map(({ slug, content }) => [itemPage(slug), itemPage(content.slug)]),
  );
  await announce(tx, [...shownBefore, ...(await addressesShowing(tx, ids))]);
}

/**
 * Makes items public.
 * @throws Problem `item.missing`, `item.not-publishable`
 */
export function publishItems(actor: Actor, input: PublishItemsInput, within?: Tx): Promise<void> {
  const { ids, publishedAt, announced } = publishItemsSchema.parse(input);
  return transaction(async (tx) => {
    if (ids.length === 0) return;
    const locked = await lockItems(tx, ids);
    for (const id of ids) {
      const { status, title } = requireItem(locked, id);
      if (!canMove(status, "PUBLISHED")) throw new Problem("item.not-publishable", { title });
    }
    await tx.item.updateMany({
      where: { id: { in: ids } },
      data: { status: "PUBLISHED", publishedAt, announced, publishAt: null, updatedAt: new Date() },
    });
    await recordEach(tx, actor, "published", [...locked.values()]);
    await announce(tx, await addressesShowing(tx, ids));
  }, within);
}

/**
 * Takes a public item back. Its address goes on answering, with the reason.
 * @throws Problem `item.missing`, `item.not-public`
 */
export function withdrawItem(actor: Actor, input: WithdrawItemInput): Promise<void> {
  const { id, reason } = withdrawItemSchema.parse(input);
  return transaction(async (tx) => {
    await requirePublic(tx, id);
    await tx.item.update({
      where: { id },
      data: { status: "WITHDRAWN", withdrawnAt: new Date(), withdrawalReason: reason, updatedAt: new Date() },
      select: { id: true },
    });
    await record(tx, actor, { action: "withdrawn", recordType: "item", recordId: id, reason });
    await announce(tx, await addressesShowing(tx, [id]));
  });
}

/**
 * Tells readers what was wrong in a public item; the text itself is saved separately.
 * @throws Problem `item.missing`, `item.not-public`
 */
export function correctItem(actor: Actor, input: CorrectItemInput, within?: Tx): Promise<void> {
  const { id, date, note } = correctItemSchema.parse(input);
  return transaction(async (tx) => {
    await requirePublic(tx, id);
    await tx.correction.create({ data: { itemId: id, date: dayToColumn(date), note } });
    await tx.item.update({ where: { id }, data: { updatedAt: new Date() }, select: { id: true } });
    await record(tx, actor, { action: "corrected", recordType: "item", recordId: id, details: { note } });
    await announce(tx, await addressesShowing(tx, [id]));
  }, within);
}

/** Holds the items, in one order for everybody, until the transaction ends. */
async function lockItems(tx: Tx, ids: string[]): Promise<Map<string, LockedItem>> {
  const rows = await tx.$queryRaw<LockedItem[]>`
    SELECT id::text, slug, version, title, status::text FROM "Item"
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}

function requireItem(items: Map<string, LockedItem>, id: string): LockedItem {
  const item = items.get(id);
  if (!item) throw new Problem("item.missing", { id });
  return item;
}

async function requirePublic(tx: Tx, id: string): Promise<void> {
  const { status, title } = requireItem(await lockItems(tx, [id]), id);
  if (status !== "PUBLISHED") throw new Problem("item.not-public", { title });
}

/** What the current revisions say, by item. */
export async function readContents(tx: Tx, items: SavedItem[]): Promise<Map<string, ItemContent>> {
  const rows = await tx.revision.findMany({
    where: { OR: items.map(({ id, version }) => ({ itemId: id, version })) },
    select: { itemId: true, content: true },
  });
  return new Map(rows.map(({ itemId, content }) => [itemId, itemContentSchema.parse(content)]));
}

/** Writes what stands beside an item's own row: links, sources, further categories, and the revision. */
async function keepContents(tx: Tx, actor: Actor, items: ItemWithContent[]): Promise<void> {
  const rows = <T>(list: (content: ItemContent) => T[]) =>
    items.flatMap(({ id, content }) =>
      list(content).map((row, position) => ({ itemId: id, position, ...row })),
    );
  await insertRows(
    tx,
    "Link",
    rows(({ links }) => links),
  );
  await insertRows(
    tx,
    "ItemSource",
    rows(({ sourceIds }) => sourceIds.map((sourceId) => ({ sourceId }))),
  );
  await insertRows(
    tx,
    "ItemCategory",
    rows(({ alsoInIds }) => alsoInIds.map((categoryId) => ({ categoryId }))),
  );
  const saving = { actor: actorName(actor), savedAt: new Date() };
  await insertRows(
    tx,
    "Revision",
    items.map(({ id, version, content }) => ({ itemId: id, version, content, ...saving })),
  );
}

const recordEach = (tx: Tx, actor: Actor, action: HistoryAction, items: SavedItem[]) =>
  record(
    tx,
    actor,
    items.map(({ id }) => ({ action, recordType: "item", recordId: id })),
  );

const slugs: SlugSpace = {
  page: itemPage,
  find: (tx, slug) => tx.item.findMany({ where: { slug }, select: { slug: true } }),
};
