import { everyPage, itemPage } from "#lib/addresses.ts";
import { announceRemoval } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { createCategory } from "#lib/categories/commands.ts";
import { saveColophon } from "#lib/colophon/commands.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { record } from "#lib/history/commands.ts";
import { type Actor, actorName } from "#lib/history/schema.ts";
import { createItems } from "#lib/items/commands.ts";
import type { ItemInput } from "#lib/items/schema.ts";
import { tellNobodyOutside } from "#lib/note-pings.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { correctItem, publishItems } from "#lib/publishing/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";
import { findOrCreateSponsor } from "#lib/sponsors/commands.ts";
import categories from "#prisma/reference/categories.json" with { type: "json" };
import { readSample, type Sample } from "#prisma/sample/schema.ts";
import {
  type RemoveSampleInput,
  removeSampleSchema,
  type SampleRecord,
  type SampleRemoval,
  sampleRecords,
} from "./schema.ts";

const sampleActor: Actor = { kind: "program", name: "sample" };

/** Whoever fills an empty database, one at a time. */
const seedLock = 20030102;

/** Makes the categories that the project ships, in a database that has none. @returns whether it did */
export function seedReference(): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seedLock})`;
    if ((await tx.category.count()) > 0) return false;
    for (const category of categories) {
      await createCategory({ kind: "program", name: "start" }, { ...category, parentId: null }, tx);
    }
    return true;
  });
}

/**
 * Publishes the sample, in a database without items and editions in which it never was: removed, it does not
 * come back. @returns whether it did
 */
export function loadSample(): Promise<boolean> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seedLock})`;
    const isFilled = (await tx.item.count()) > 0 || (await tx.edition.count()) > 0;
    const before = await tx.historyEvent.findFirst({ where: { actor: actorName(sampleActor) } });
    if (isFilled || before) return false;
    tellNobodyOutside(tx);
    const sample = readSample();
    for (const [name, periods] of Map.groupBy(sample.sponsors, (sponsor) => sponsor.name)) {
      const input = {
        name,
        url: periods[0]?.url ?? null,
        periods: periods.map(({ line, from, to }) => ({ line, from, to })),
      };
      await findOrCreateSponsor(sampleActor, input, tx);
    }
    // Without a date: any page that is imported knows better.
    await saveColophon(sampleActor, { ...sample.colophon, statedOn: null }, tx);
    await loadEditions(tx, sample, await loadItems(tx, sample));
    return true;
  });
}

/** @returns the items' ids by slug */
async function loadItems(tx: Tx, { items, sources }: Sample): Promise<Map<string, string>> {
  const sourceIds = await findOrCreateSources(sampleActor, sources, tx);
  const sourceBySlug = new Map(sources.map(({ slug }, index) => [slug, sourceIds[index] ?? ""]));
  const inputs: ItemInput[] = [];
  for (const {
    category,
    subCategory,
    alsoIn,
    sources: from,
    publishedOn: _,
    corrections: __,
    ...content
  } of items) {
    inputs.push({
      ...content,
      categoryId: await findCategory(tx, category, subCategory),
      alsoInIds: await mainCategories(tx, alsoIn),
      sourceIds: from.map((slug) => sourceBySlug.get(slug) ?? ""),
    });
  }
  const made = await createItems(sampleActor, inputs, tx);
  for (const [index, { id, version }] of made.entries()) {
    const item = { id, version };
    const { publishedOn = "", corrections = [] } = items[index] ?? {};
    await publishItems(sampleActor, { items: [item], publishedAt: new Date(publishedOn) }, tx);
    for (const correction of corrections) await correctItem(sampleActor, { ...item, ...correction }, tx);
  }
  return new Map(made.map(({ slug, id }) => [slug, id]));
}

async function mainCategories(tx: Tx, slugs: string[]): Promise<string[]> {
  const rows = await tx.category.findMany({ where: { slug: { in: slugs } }, select: { id: true } });
  return idsOf(rows);
}

async function findCategory(
  tx: Tx,
  category: string | null,
  subCategory: string | null,
): Promise<string | null> {
  if (category === null) return null;
  const [parentId = ""] = await mainCategories(tx, [category]);
  if (subCategory === null) return parentId;
  const known = await tx.category.findFirst({ where: { parentId, name: subCategory } });
  return (known ?? (await createCategory(sampleActor, { name: subCategory, aliases: [], parentId }, tx))).id;
}

async function loadEditions(tx: Tx, { editions }: Sample, items: Map<string, string>): Promise<void> {
  for (const { date, publishedOn, period, introduction, gaps, items: placed } of editions) {
    const input = { date, introduction, publishedOn: null, period, sponsorId: null, gaps };
    const { id } = await createEdition(sampleActor, input, tx);
    const itemIds = placed.map((slug) => items.get(slug) ?? "");
    await placeItems(sampleActor, { editionId: id, itemIds }, tx);
    await publishEditions(sampleActor, { editions: [{ id }], publishedAt: new Date(publishedOn) }, tx);
  }
}

/**
 * Removes what the sample has made, by its history. What others have built on stays: an item that stands in
 * an edition of theirs, an edition in which they have placed items, a source or a category of such items.
 */
export function removeSample(
  actor: Actor = { kind: "program", name: "operator" },
  input: RemoveSampleInput = { reason: null },
): Promise<SampleRemoval> {
  requireAllowed(actor, "settings.save");
  const { reason } = removeSampleSchema.parse(input);
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seedLock})`;
    const made = await madeBySample(tx);
    const { edition, item } = made;
    const slugs = await tx.item.findMany({ where: { id: { in: item } }, select: { slug: true } });
    await tx.placement.deleteMany({ where: { editionId: { in: edition }, itemId: { in: item } } });
    const kept = await removeUnused(tx, made);
    await tx.redirect.deleteMany({ where: { to: { in: slugs.map(({ slug }) => itemPage(slug)) } } });
    await removeColophon(tx);
    const removed = sampleRecords.flatMap((recordType) =>
      made[recordType]
        .filter((id) => !kept[recordType].includes(id))
        .map((recordId) => ({ recordType, recordId })),
    );
    await record(
      tx,
      actor,
      removed.map((entry) => ({ ...entry, action: "removed", ...(reason && { reason }) })),
    );
    await announceRemoval(tx, [everyPage]);
    const count = (ids: Record<SampleRecord, string[]>) => mapRecords((type) => ids[type].length);
    return {
      kept: count(kept),
      removed: mapRecords((type) => made[type].length - kept[type].length),
    };
  });
}

function mapRecords<T>(value: (type: SampleRecord) => T): Record<SampleRecord, T> {
  const entries = sampleRecords.map((type) => [type, value(type)] as const);
  return Object.fromEntries(entries) as Record<SampleRecord, T>;
}

/** What it made and has not removed yet. */
async function madeBySample(tx: Tx): Promise<Record<SampleRecord, string[]>> {
  const events = await tx.historyEvent.findMany({
    where: { actor: actorName(sampleActor), action: "created" },
    select: { recordType: true, recordId: true },
  });
  const ids = events.map(({ recordId }) => recordId);
  const removed = await tx.historyEvent.findMany({
    where: { action: "removed", recordId: { in: ids } },
    select: { recordId: true },
  });
  const gone = new Set(removed.map(({ recordId }) => recordId));
  const there = events.filter(({ recordId }) => !gone.has(recordId));
  return mapRecords((type) =>
    there.filter(({ recordType }) => recordType === type).map((each) => each.recordId),
  );
}

/** @returns what is still used, and stays */
async function removeUnused(
  tx: Tx,
  made: Record<SampleRecord, string[]>,
): Promise<Record<SampleRecord, string[]>> {
  const among = (type: SampleRecord) => ({ id: { in: made[type] } });
  const none = { none: {} };
  await tx.edition.deleteMany({ where: { ...among("edition"), placements: none } });
  await tx.item.deleteMany({ where: { ...among("item"), placements: none } });
  await tx.source.deleteMany({ where: { ...among("source"), items: none } });
  const unused = { items: none, alsoItems: none, placements: none, children: none, gaps: none };
  await tx.category.deleteMany({ where: { ...among("category"), ...unused } });
  await tx.sponsorPeriod.deleteMany({ where: { sponsorId: { in: made.sponsor } } });
  await tx.sponsor.deleteMany({ where: { ...among("sponsor"), editions: none } });
  const select = { id: true };
  return {
    edition: idsOf(await tx.edition.findMany({ where: among("edition"), select })),
    item: idsOf(await tx.item.findMany({ where: among("item"), select })),
    source: idsOf(await tx.source.findMany({ where: among("source"), select })),
    category: idsOf(await tx.category.findMany({ where: among("category"), select })),
    sponsor: idsOf(await tx.sponsor.findMany({ where: among("sponsor"), select })),
  };
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** Unless somebody has said something else since. */
async function removeColophon(tx: Tx): Promise<void> {
  const last = await tx.historyEvent.findFirst({
    where: { recordType: "colophon" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  if (last?.actor === actorName(sampleActor)) await tx.colophon.deleteMany();
}
