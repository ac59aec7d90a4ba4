import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { itemPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { plainText } from "#lib/body/rules.ts";
import { requireComplete } from "#lib/checklist/rules.ts";
import { insertRows, type Tx, transaction } from "#lib/db.ts";
import { chooseSlugs, isSlugOf, requireFreeSlug, type SlugSpace } from "#lib/free-slug.ts";
import { record } from "#lib/history/commands.ts";
import { type Actor, actorName, editorIn } from "#lib/history/schema.ts";
import { type LockedItem, lockItems, stateFor } from "#lib/lock-items.ts";
import { requireNamedRecords } from "#lib/named-records.ts";
import type { ItemAtVersion } from "#lib/publishing/schema.ts";
import { leaveRedirects } from "#lib/redirects/commands.ts";
import { keepReferences } from "#lib/references/commands.ts";
import { addressesShowing } from "#lib/shown-at.ts";
import { slugify } from "#lib/slug.ts";
import { columnsOf, contentOf, hasAddress, linkRows } from "./rules.ts";
import {
  type ItemContent,
  itemContentSchema,
  type NewItem,
  newItemSchema,
  type SaveItemInput,
  saveItemSchema,
} from "./schema.ts";

export interface SavedItem {
  id: string;
  slug: string;
  version: number;
}

type ItemWithContent = SavedItem & { content: ItemContent };

/**
 * Makes items as drafts, in the order given. A slug that is taken gets a number. Either all of them come
 * with an id, or the database gives them.
 * @throws Problem `not-allowed`, `category.missing`, `category.archived`, `source.missing`
 */
export function createItems(actor: Actor, input: NewItem[], within?: Tx): Promise<SavedItem[]> {
  requireAllowed(actor, "item.create");
  const inputs = z.array(newItemSchema).parse(input);
  return transaction(async (tx) => {
    const chosen = await chooseSlugs(
      tx,
      slugSpace,
      inputs.map(({ slug, title }) => slug ?? slugify(title)),
    );
    const contents = inputs.map(({ id: _, ...given }, index) => contentOf(given, chosen[index] ?? ""));
    const changes = contents.map((content) => ({ content, before: undefined }));
    await requireNamedRecords(tx, actor, changes);
    const createdById = editorIn(actor);
    await insertRows(
      tx,
      "Item",
      contents.map((content, index) => {
        const id = inputs[index]?.id;
        return { ...(id && { id }), ...columnsOf(content), createdById };
      }),
    );
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
    await record(
      tx,
      actor,
      items.map(({ id }) => ({ action: "created", recordType: "item", recordId: id })),
    );
    return items.map(({ id, slug, version }) => ({ id, slug, version }));
  }, within);
}

/**
 * Saves items whole, each as a new version with a revision; one whose content is the same stays as it is.
 * Another slug leaves a redirect at a public address.
 * @throws Problem `item.missing`, `item.stale` (saved by somebody else since), `slug.taken`, `not-allowed`,
 * `item.incomplete` (for a public one), `category.missing`, `category.archived`, `source.missing`
 */
export function saveItems(actor: Actor, input: SaveItemInput[], within?: Tx): Promise<SavedItem[]> {
  const saves = z.array(saveItemSchema).parse(input);
  return transaction(async (tx) => {
    const locked = await lockItems(tx, saves);
    for (const item of locked) requireAllowed(actor, "item.save", stateFor(actor, item));
    const kept = await readContents(tx, locked);
    const slugs = await slugsOf(tx, locked);
    const changed = locked.flatMap(({ wanted, ...item }, index) => {
      const content = contentOf(wanted.content, slugs[index] ?? item.slug);
      const isSame = isDeepStrictEqual(content, kept.get(item.id));
      return isSame ? [] : [{ ...item, content, version: item.version + 1 }];
    });
    requirePublishable(actor, changed);
    const changes = changed.map(({ id, content }) => ({ content, before: kept.get(id) }));
    await requireNamedRecords(tx, actor, changes);
    await writeChanges(tx, actor, changed);
    const saved = new Map(changed.map(({ id, version, content }) => [id, { version, slug: content.slug }]));
    return locked.map(({ id, slug, version }) => ({ id, slug, version, ...saved.get(id) }));
  }, within);
}

/** What readers see already must stay complete. */
function requirePublishable(actor: Actor, changed: (LockedItem & ItemWithContent)[]): void {
  const shown = changed.filter(({ status }) => status === "PUBLISHED");
  requireComplete(actor, new Map(shown.map(({ id, content }) => [id, content])));
}

/** The slugs of what is saved: as it is given, or else made from the title while the item has never been public. */
async function slugsOf(
  tx: Tx,
  saves: (LockedItem & { wanted: z.output<typeof saveItemSchema> })[],
): Promise<string[]> {
  const wanted = saves.map(({ slug, status, wanted: { content } }) => {
    if (content.slug !== undefined || hasAddress(status)) return { slug: content.slug ?? slug };
    const made = slugify(content.title);
    return isSlugOf(slug, made) ? { slug } : { slug, made };
  });
  const made = wanted.flatMap(({ made }) => made ?? []);
  const chosen = await chooseSlugs(tx, slugSpace, made);
  return wanted.map(({ slug, made }) => (made === undefined ? slug : (chosen.shift() ?? slug)));
}

async function writeChanges(tx: Tx, actor: Actor, changed: (LockedItem & ItemWithContent)[]): Promise<void> {
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  const renamed = changed.filter(({ slug, content }) => slug !== content.slug);
  const moved = renamed.filter(({ status }) => hasAddress(status));
  for (const { slug, content } of renamed) {
    await requireFreeSlug(tx, slugSpace, { from: slug, to: content.slug });
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
  await tx.itemReference.deleteMany(ofThese);
  await keepContents(tx, actor, changed);
  await record(
    tx,
    actor,
    changed.map((item) => {
      const { id, version, slug } = item;
      return moved.includes(item)
        ? { action: "renamed", recordType: "item", recordId: id, details: { version, from: slug } }
        : { action: "saved", recordType: "item", recordId: id, details: { version } };
    }),
  );
  await leaveRedirects(
    tx,
    moved.map(({ slug, content }) => [itemPage(slug), itemPage(content.slug)]),
  );
  await announce(tx, [...shownBefore, ...(await addressesShowing(tx, ids))]);
}

/** What the current revisions say, by item. */
export async function readContents(tx: Tx, items: ItemAtVersion[]): Promise<Map<string, ItemContent>> {
  const rows = await tx.revision.findMany({
    where: { OR: items.map(({ id, version }) => ({ itemId: id, version })) },
    select: { itemId: true, content: true },
  });
  return new Map(rows.map(({ itemId, content }) => [itemId, itemContentSchema.parse(content)]));
}

/** Writes what stands beside an item's own row: links, sources, further categories, references, and the revision. */
async function keepContents(tx: Tx, actor: Actor, items: ItemWithContent[]): Promise<void> {
  const rows = <T>(list: (content: ItemContent) => T[]) =>
    items.flatMap(({ id, content }) =>
      list(content).map((row, position) => ({ itemId: id, position, ...row })),
    );
  await insertRows(tx, "Link", rows(linkRows));
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
  await keepReferences(
    tx,
    items.map(({ id, content }) => ({ id, ...content, bodyText: plainText(content.body) })),
  );
  const saving = { actor: actorName(actor), savedAt: new Date() };
  await insertRows(
    tx,
    "Revision",
    items.map(({ id, version, content }) => ({ itemId: id, version, content, ...saving })),
  );
}

const slugSpace: SlugSpace = {
  page: itemPage,
  find: (tx, slug) => tx.item.findMany({ where: { slug }, select: { slug: true } }),
};
