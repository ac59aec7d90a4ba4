import { isDeepStrictEqual } from "node:util";
import { announce } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { categorySlugs, movedPages, namingAddresses, ownAddresses } from "#lib/category-addresses.ts";
import { keepAlias, requireFreeName, setAliases } from "#lib/category-names.ts";
import { dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { chooseSlugs, requireFreeSlug } from "#lib/free-slug.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type LockedCategory, lockCategories, lockCategory } from "#lib/lock-categories.ts";
import { leaveRedirects } from "#lib/redirects/commands.ts";
import { slugify } from "#lib/slug.ts";
import {
  type ArchiveCategoryInput,
  archiveCategorySchema,
  type CategoryGapsInput,
  type CategoryInput,
  categoryGapsSchema,
  categoryInputSchema,
  type OrderCategoriesInput,
  orderCategoriesSchema,
  type ReopenCategoryInput,
  reopenCategorySchema,
  type SaveCategoryInput,
  saveCategorySchema,
} from "./schema.ts";

/**
 * Makes a category, or a sub-category, after those that there are.
 * @throws Problem `category.name-taken`, `alias.taken`, `category.missing`, `category.not-top`
 */
export function createCategory(
  actor: Actor,
  input: CategoryInput,
  within?: Tx,
): Promise<{ id: string; slug: string }> {
  requireAllowed(actor, "category.save");
  const { name, aliases, parentId, slug: wanted } = categoryInputSchema.parse(input);
  return transaction(async (tx) => {
    if (parentId) await requireTop(tx, parentId, null);
    await requireFreeName(tx, { id: null, parentId, name });
    const [slug = ""] = await chooseSlugs(tx, categorySlugs, [wanted ?? slugify(name)]);
    const position = await nextPosition(tx, parentId);
    const category = await tx.category.create({
      data: { slug, name, parentId, position },
      select: { id: true, slug: true },
    });
    await setAliases(tx, { id: category.id, name, parentId }, aliases);
    await record(tx, actor, { action: "created", recordType: "category", recordId: category.id });
    await announce(tx, await ownAddresses(tx, category.id));
    return category;
  }, within);
}

/**
 * Gives a category another name, address, place among the categories or other old headings. Its old name goes
 * on being understood, the old addresses lead to the new ones, and what published editions call it stays.
 * @returns its new version
 * @throws Problem `category.missing`, `record.stale`, `slug.taken`, `category.name-taken`, `alias.taken`,
 * `category.has-children`, `category.not-top`
 */
export function saveCategory(
  actor: Actor,
  input: SaveCategoryInput,
): Promise<{ id: string; version: number }> {
  requireAllowed(actor, "category.save");
  const { id, version, name, slug, parentId, aliases } = saveCategorySchema.parse(input);
  return transaction(async (tx) => {
    const old = await lockCategory(tx, { id, version });
    if (slug !== old.slug) await requireFreeSlug(tx, categorySlugs, { from: old.slug, to: slug });
    await requireFreeName(tx, { id, parentId, name });
    const before = await namingAddresses(tx, id);
    const isRenamed = name !== old.name || slug !== old.slug;
    const position = parentId === old.parentId ? old.position : await moveUnder(tx, old, parentId);
    await tx.category.update({
      where: { id },
      data: { name, slug, parentId, position, version: { increment: 1 } },
    });
    await setAliases(tx, { id, name, parentId }, aliases);
    await keepAlias(tx, { id, name }, old.name);
    await record(tx, actor, {
      action: isRenamed ? "renamed" : "saved",
      recordType: "category",
      recordId: id,
      details: {
        version: version + 1,
        ...(name !== old.name && { name: old.name }),
        ...(slug !== old.slug && { slug: old.slug }),
      },
    });
    if (slug !== old.slug) await leaveRedirects(tx, movedPages(old.slug, slug));
    await announce(tx, [...before, ...(await namingAddresses(tx, id))]);
    return { id, version: version + 1 };
  });
}

/**
 * Puts the categories of one level into another order.
 * @throws Problem `category.order-stale` when they are no longer as they were seen
 */
export function orderCategories(actor: Actor, input: OrderCategoriesInput): Promise<void> {
  requireAllowed(actor, "category.save");
  const { parentId, seen, wanted } = orderCategoriesSchema.parse(input);
  return transaction(async (tx) => {
    const rows = await tx.category.findMany({ where: { parentId }, select: { id: true } });
    const locked = await lockCategories(tx, rows);
    const current = locked.sort((a, b) => a.position - b.position).map(({ id }) => id);
    const isSame =
      isDeepStrictEqual(current, seen) && isDeepStrictEqual([...wanted].sort(), [...seen].sort());
    if (!isSame) throw new Problem("category.order-stale", {});
    const moved = wanted.filter((id, index) => id !== seen[index]);
    for (const id of moved) {
      await tx.category.update({ where: { id }, data: { position: wanted.indexOf(id) + 1 } });
    }
    await record(
      tx,
      actor,
      moved.map((id) => ({ action: "moved", recordType: "category", recordId: id })),
    );
    const [first] = moved;
    if (first) await announce(tx, await ownAddresses(tx, first));
  });
}

/**
 * Closes a category to new items; its page and its archive stay.
 * @throws Problem `category.missing`, `record.stale`, `category.last`
 */
export function archiveCategory(actor: Actor, input: ArchiveCategoryInput): Promise<void> {
  requireAllowed(actor, "category.save");
  const { reason, ...wanted } = archiveCategorySchema.parse(input);
  return transaction(async (tx) => {
    // All of them, so that no two editors archive the last two at once.
    await lockCategories(tx, await tx.category.findMany({ where: { parentId: null }, select: { id: true } }));
    const { id, name, parentId } = await lockCategory(tx, wanted);
    const open = await tx.category.count({ where: { parentId: null, archivedAt: null, id: { not: id } } });
    if (parentId === null && open === 0) throw new Problem("category.last", { name });
    await tx.category.update({ where: { id }, data: { archivedAt: new Date(), version: { increment: 1 } } });
    await record(tx, actor, { action: "archived", recordType: "category", recordId: id, reason });
    await announce(tx, await ownAddresses(tx, id));
  });
}

/** Opens a category to new items again. @throws Problem `category.missing`, `record.stale` */
export function reopenCategory(actor: Actor, input: ReopenCategoryInput): Promise<void> {
  requireAllowed(actor, "category.save");
  const wanted = reopenCategorySchema.parse(input);
  return transaction(async (tx) => {
    const { id } = await lockCategory(tx, wanted);
    await tx.category.update({ where: { id }, data: { archivedAt: null, version: { increment: 1 } } });
    await record(tx, actor, { action: "reopened", recordType: "category", recordId: id });
    await announce(tx, await ownAddresses(tx, id));
  });
}

/** Notes what a category's archive says it is missing; what is noted already stays as it is. */
export function addCategoryGaps(actor: Actor, input: CategoryGapsInput, within?: Tx): Promise<void> {
  requireAllowed(actor, "category.save");
  const { categoryId, gaps } = categoryGapsSchema.parse(input);
  return transaction(async (tx) => {
    if (gaps.length === 0) return;
    const data = gaps.map(({ text, from, to }) => ({
      categoryId,
      text,
      from: from && dayToColumn(from),
      to: to && dayToColumn(to),
    }));
    const added = await tx.coverageGap.createManyAndReturn({ data, skipDuplicates: true });
    for (const { text } of added) {
      const details = { gap: text };
      await record(tx, actor, { action: "saved", recordType: "category", recordId: categoryId, details });
    }
    if (added.length > 0) await announce(tx, await ownAddresses(tx, categoryId));
  }, within);
}

/**
 * Makes a category a part of another, or of none. What is placed in editions that are not out yet stands
 * under the main category that it has now. @returns its place among its new neighbours
 */
async function moveUnder(tx: Tx, old: LockedCategory, parentId: string | null): Promise<number> {
  if (parentId) {
    const children = await tx.category.count({ where: { parentId: old.id } });
    if (children > 0) throw new Problem("category.has-children", { name: old.name });
    await requireTop(tx, parentId, old.id);
  }
  await tx.$executeRaw`
    UPDATE "Placement" p SET "categoryId" = ${parentId ?? old.id}::uuid FROM "Item" i
    WHERE i.id = p."itemId" AND i."categoryId" = ${old.id}::uuid AND p."categoryName" IS NULL
      AND p."categoryId" = ${old.parentId ?? old.id}::uuid`;
  return nextPosition(tx, parentId);
}

/** There are two levels, and none is a part of itself. */
async function requireTop(tx: Tx, id: string, child: string | null): Promise<void> {
  const { name, parentId } = await lockCategory(tx, { id });
  if (parentId !== null || id === child) throw new Problem("category.not-top", { name });
}

async function nextPosition(tx: Tx, parentId: string | null): Promise<number> {
  const last = await tx.category.aggregate({ where: { parentId }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}
