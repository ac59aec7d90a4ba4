import { everyPage, opmlFile, sourcePage, sourcesPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { movedPages, namingAddresses } from "#lib/category-addresses.ts";
import { keepAlias } from "#lib/category-names.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type LockedCategory, lockCategories } from "#lib/lock-categories.ts";
import { lockSources } from "#lib/lock-sources.ts";
import { leaveRedirects } from "#lib/redirects/commands.ts";
import { repointItems } from "#lib/repoint-items.ts";
import { addressesShowing } from "#lib/shown-at.ts";
import { type MergeInput, mergeSchema } from "./schema.ts";

/**
 * Makes two categories one: items, old headings and what the archive says it lacks go to the other one, the
 * old addresses lead there, and the name goes on being understood. Published editions keep the name they had.
 * @throws Problem `merge.same`, `category.missing`, `record.stale`, `category.has-children`, `category.archived`
 */
export function mergeCategories(actor: Actor, input: MergeInput): Promise<void> {
  requireAllowed(actor, "category.save");
  const { id, version, intoId, reason } = mergeSchema.parse(input);
  return transaction(async (tx) => {
    if (id === intoId) throw new Problem("merge.same", {});
    const [from, into] = await lockCategories(tx, [{ id, version }, { id: intoId }]);
    if (!from || !into) throw new Problem("category.missing", { id });
    const children = await tx.category.count({ where: { parentId: id } });
    if (children > 0) throw new Problem("category.has-children", { name: from.name });
    if (into.archivedAt && !from.archivedAt) throw new Problem("category.archived", { name: into.name });
    const before = await namingAddresses(tx, id);
    const items = await repointItems(tx, actor, { noun: "category", from: id, to: intoId });
    await movePlacements(tx, from, into.parentId ?? intoId);
    await moveGaps(tx, id, intoId);
    await tx.categoryAlias.updateMany({ where: { categoryId: id }, data: { categoryId: intoId } });
    await tx.category.delete({ where: { id } });
    await keepAlias(tx, into, from.name);
    await tx.category.update({ where: { id: intoId }, data: { version: { increment: 1 } } });
    await leaveRedirects(tx, movedPages(from.slug, into.slug));
    await noteMerge(tx, actor, { recordType: "category", from, into, items: items.length, reason });
    await announce(tx, [...before, ...(await namingAddresses(tx, intoId))]);
  });
}

/**
 * Makes two sources one: items and names go to the other one, and the old address leads there.
 * @throws Problem `merge.same`, `source.missing`, `record.stale`
 */
export function mergeSources(actor: Actor, input: MergeInput): Promise<void> {
  requireAllowed(actor, "source.save");
  const { id, version, intoId, reason } = mergeSchema.parse(input);
  return transaction(async (tx) => {
    if (id === intoId) throw new Problem("merge.same", {});
    const [from, into] = await lockSources(tx, [{ id, version }, { id: intoId }]);
    if (!from || !into) throw new Problem("source.missing", { id });
    const items = await repointItems(tx, actor, { noun: "source", from: id, to: intoId });
    await tx.sourceAlias.updateMany({ where: { sourceId: id }, data: { sourceId: intoId } });
    const monitored = from.monitored || into.monitored;
    await tx.source.delete({ where: { id } });
    await tx.source.update({ where: { id: intoId }, data: { monitored, version: { increment: 1 } } });
    await leaveRedirects(tx, [[sourcePage(from.slug), sourcePage(into.slug)]]);
    await noteMerge(tx, actor, { recordType: "source", from, into, items: items.length, reason });
    const showing = [sourcesPage, opmlFile, ...(await addressesShowing(tx, items))];
    // The colophon at the foot of every page names those that are watched.
    await announce(tx, from.monitored ? [everyPage] : showing);
  });
}

interface Merge {
  recordType: "category" | "source";
  from: { id: string; name: string; slug: string };
  into: { id: string; name: string };
  items: number;
  reason: string;
}

/** Both records tell of it. */
function noteMerge(tx: Tx, actor: Actor, { recordType, from, into, items, reason }: Merge): Promise<void> {
  const gone = { name: from.name, slug: from.slug, into: into.name, items };
  return record(tx, actor, [
    { action: "merged", recordType, recordId: from.id, details: gone, reason },
    { action: "merged", recordType, recordId: into.id, details: { from: from.name, items }, reason },
  ]);
}

/** What stood under it in an edition stands under the main category; the name that is written there stays. */
async function movePlacements(tx: Tx, from: LockedCategory, mainId: string): Promise<void> {
  await tx.placement.updateMany({ where: { categoryId: from.id }, data: { categoryId: mainId } });
  await tx.$executeRaw`
    UPDATE "Placement" p SET "categoryId" = coalesce(c."parentId", c.id)
    FROM "Item" i JOIN "Category" c ON c.id = i."categoryId"
    WHERE i.id = p."itemId" AND coalesce(c."parentId", c.id) = ${mainId}::uuid
      AND p."categoryName" IS NULL AND p."categoryId" = ${from.parentId}::uuid`;
}

async function moveGaps(tx: Tx, from: string, to: string): Promise<void> {
  const known = await tx.coverageGap.findMany({ where: { categoryId: to }, select: { text: true } });
  const texts = known.map(({ text }) => text);
  await tx.coverageGap.updateMany({
    where: { categoryId: from, text: { notIn: texts } },
    data: { categoryId: to },
  });
}
