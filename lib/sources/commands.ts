import { z } from "zod";
import { everyPage, sourcePage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { foldKey } from "#lib/fold.ts";
import { chooseSlugs, type SlugSpace } from "#lib/free-slug.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { slugify } from "#lib/slug.ts";
import { type SourceInput, sourceInputSchema } from "./schema.ts";

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
      known.set(foldKey(source.name), await createSource(tx, actor, source));
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

async function findByKeys(tx: Tx, keys: string[]): Promise<Map<string, string>> {
  const rows = await tx.sourceAlias.findMany({ where: { key: { in: keys } } });
  return new Map(rows.map(({ key, sourceId }) => [key, sourceId]));
}

/** Its own name is kept among the aliases, so that one look finds a source by any of its names. */
async function createSource(tx: Tx, actor: Actor, input: SourceInput): Promise<string> {
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

const slugs: SlugSpace = {
  page: sourcePage,
  find: (tx, slug) => tx.source.findMany({ where: { slug }, select: { slug: true } }),
};
