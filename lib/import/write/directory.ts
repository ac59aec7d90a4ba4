import type { Tx } from "#lib/db.ts";
import { foldKey } from "#lib/fold.ts";
import { referenceDirectory } from "#lib/import/reference.ts";
import { type Directory, directorySchema, type KnownSource } from "#lib/import/schema.ts";
import type { SourceInput } from "#lib/sources/schema.ts";
import sources from "#prisma/reference/sources.json" with { type: "json" };

/**
 * What a page is read with: the database's categories, and its sources together with those that the project
 * ships. A database without categories leaves it at what the project ships.
 */
export async function readDirectory(tx: Tx): Promise<Directory> {
  const categories = await tx.category.findMany({
    select: { name: true, slug: true, aliases: { select: { name: true } }, parentId: true, id: true },
  });
  const known = await tx.source.findMany({
    select: { name: true, type: true, aliases: { select: { name: true } } },
  });
  if (categories.length === 0) return referenceDirectory;
  const slugs = new Map(categories.map(({ id, slug }) => [id, slug]));
  return directorySchema.parse({
    categories: categories.map(({ name, slug, aliases, parentId }) => ({
      name,
      slug,
      aliases: namesOf(aliases),
      parent: parentId && slugs.get(parentId),
    })),
    sources: withShipped(known.map((source) => ({ ...source, aliases: namesOf(source.aliases) }))),
  });
}

const namesOf = (aliases: { name: string }[]) => aliases.map(({ name }) => name);

/** A source of the same name in both has the aliases of both. */
function withShipped(known: KnownSource[]): KnownSource[] {
  const byName = new Map(referenceDirectory.sources.map((source) => [foldKey(source.name), source]));
  for (const source of known) {
    const shipped = byName.get(foldKey(source.name))?.aliases ?? [];
    byName.set(foldKey(source.name), { ...source, aliases: [...source.aliases, ...shipped] });
  }
  return [...byName.values()];
}

const shipped = new Map(sources.map((source) => [source.name, source]));

/** What is known of a source, for making it: all that the project ships of it, or what its item tells. */
export function describeSource(
  source: KnownSource | string,
  given: { press: boolean; monitored: boolean },
): SourceInput {
  const { press, monitored } = given;
  const unknown = { homepage: null, country: null, language: null };
  if (typeof source === "string") {
    const type = press ? "MEDIUM" : "ORGANISATION";
    return { ...unknown, name: source, aliases: [], type, description: null, monitored };
  }
  const { homepage, country, language } = shipped.get(source.name) ?? unknown;
  return { ...source, homepage, country, language, description: null, monitored };
}
