import { z } from "zod";
import { everyPage, opmlFile, sourcePage, sourcesPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { foldKey } from "#lib/fold.ts";
import { chooseSlugs, requireFreeSlug, type SlugSpace } from "#lib/free-slug.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type LockedSource, lockSources } from "#lib/lock-sources.ts";
import { leaveRedirects } from "#lib/redirects/commands.ts";
import { addressesShowing } from "#lib/shown-at.ts";
import { slugify } from "#lib/slug.ts";
import {
  type CreateSourceInput,
  createSourceSchema,
  type SaveSourceInput,
  type SourceInput,
  saveSourceSchema,
  sourceInputSchema,
} from "./schema.ts";

/**
 * The sources of these names, in the order given: those that are known by name or alias as they are, and
 * the others made as described. One that is to be monitored is so from now on.
 * @returns their ids
 */
export function findOrCreateSources(actor: Actor, input: SourceInput[], within?: Tx): Promise<string[]> {
  const wanted = z.array(sourceInputSchema).parse(input);
  return transaction(async (tx) => {
    const known = await findByKeys(
      tx,
      wanted.map(({ name }) => foldKey(name)),
    );
    const unknown = wanted.filter(({ name }) => !known.has(foldKey(name)));
    for (const source of new Map(unknown.map((each) => [foldKey(each.name), each])).values()) {
      known.set(foldKey(source.name), await insertSource(tx, actor, source));
    }
    const found = wanted.map((source) => ({ ...source, id: known.get(foldKey(source.name)) ?? "" }));
    await monitor(
      tx,
      actor,
      found.filter(({ monitored }) => monitored).map(({ id }) => id),
    );
    return found.map(({ id }) => id);
  }, within);
}

/**
 * Makes a source. @returns its id
 * @throws Problem `source.name-taken` when one of its names means another source
 */
export function createSource(actor: Actor, input: CreateSourceInput): Promise<{ id: string }> {
  requireAllowed(actor, "source.save");
  const source = createSourceSchema.parse(input);
  return transaction(async (tx) => {
    await requireFreeNames(tx, null, [source.name, ...source.aliases]);
    return { id: await insertSource(tx, actor, source) };
  });
}

/**
 * Saves what is known of a source. Its old name goes on being understood, its old address leads to the new one.
 * @returns its new version
 * @throws Problem `source.missing`, `record.stale`, `slug.taken`, `source.name-taken`
 */
export function saveSource(actor: Actor, input: SaveSourceInput): Promise<{ id: string; version: number }> {
  requireAllowed(actor, "source.save");
  const { id, version, aliases, slug, ...columns } = saveSourceSchema.parse(input);
  return transaction(async (tx) => {
    const [old] = await lockSources(tx, [{ id, version }]);
    if (!old) throw new Problem("source.missing", { id });
    await setNames(tx, id, [columns.name, ...aliases, old.name]);
    if (slug !== old.slug) await requireFreeSlug(tx, slugs, { from: old.slug, to: slug });
    const before = await addressesNaming(tx, old);
    await tx.source.update({ where: { id }, data: { ...columns, slug, version: { increment: 1 } } });
    const isRenamed = columns.name !== old.name || slug !== old.slug;
    await record(tx, actor, {
      action: isRenamed ? "renamed" : "saved",
      recordType: "source",
      recordId: id,
      details: {
        version: version + 1,
        ...(columns.name !== old.name && { name: old.name }),
        ...(slug !== old.slug && { slug: old.slug }),
      },
    });
    if (slug !== old.slug) await leaveRedirects(tx, [[sourcePage(old.slug), sourcePage(slug)]]);
    await announce(tx, [...before, ...(await addressesNaming(tx, { ...old, ...columns, slug }))]);
    return { id, version: version + 1 };
  });
}

async function findByKeys(tx: Tx, keys: string[]): Promise<Map<string, string>> {
  const rows = await tx.sourceAlias.findMany({ where: { key: { in: keys } } });
  return new Map(rows.map(({ key, sourceId }) => [key, sourceId]));
}

/** Its own name is kept among the aliases, so that one look finds a source by any of its names. */
async function insertSource(tx: Tx, actor: Actor, input: SourceInput): Promise<string> {
  const { aliases, slug: wanted, ...columns } = input;
  const [slug = ""] = await chooseSlugs(tx, slugs, [wanted ?? slugify(columns.name)]);
  const { id } = await tx.source.create({ data: { ...columns, slug }, select: { id: true } });
  const names = [columns.name, ...aliases].map((name) => ({ key: foldKey(name), name, sourceId: id }));
  await tx.sourceAlias.createMany({ data: names, skipDuplicates: true });
  await record(tx, actor, { action: "created", recordType: "source", recordId: id });
  if (columns.monitored) await announce(tx, [everyPage]);
  return id;
}

/** Puts sources into the colophon, which stands at the foot of every page. */
async function monitor(tx: Tx, actor: Actor, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const changed = await tx.source.updateManyAndReturn({
    where: { id: { in: ids }, monitored: false },
    data: { monitored: true },
    select: { id: true },
  });
  for (const { id } of changed) {
    const details = { monitored: true };
    await record(tx, actor, { action: "saved", recordType: "source", recordId: id, details });
  }
  if (changed.length > 0) await announce(tx, [everyPage]);
}

/** Where a source's name stands; what is watched stands in the colophon at the foot of every page. */
async function addressesNaming(tx: Tx, { id, slug, monitored }: LockedSource): Promise<string[]> {
  if (monitored) return [everyPage];
  const items = await tx.itemSource.findMany({ where: { sourceId: id }, select: { itemId: true } });
  const showing = await addressesShowing(
    tx,
    items.map(({ itemId }) => itemId),
  );
  return [sourcesPage, opmlFile, sourcePage(slug), ...showing];
}

/** @throws Problem `source.name-taken` when one of the names means another source */
async function requireFreeNames(tx: Tx, id: string | null, names: string[]): Promise<void> {
  const taken = await tx.sourceAlias.findFirst({
    where: { key: { in: names.map(foldKey) }, ...(id && { sourceId: { not: id } }) },
    select: { source: { select: { name: true } } },
  });
  if (taken) throw new Problem("source.name-taken", { name: taken.source.name });
}

/** Its names are these from now on, its own among them. */
async function setNames(tx: Tx, id: string, names: string[]): Promise<void> {
  await requireFreeNames(tx, id, names);
  const byKey = new Map(names.toReversed().map((name) => [foldKey(name), name]));
  await tx.sourceAlias.deleteMany({ where: { sourceId: id } });
  await tx.sourceAlias.createMany({ data: [...byKey].map(([key, name]) => ({ key, name, sourceId: id })) });
}

const slugs: SlugSpace = {
  page: sourcePage,
  find: (tx, slug) => tx.source.findMany({ where: { slug }, select: { slug: true } }),
};
