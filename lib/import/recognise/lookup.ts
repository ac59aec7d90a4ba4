import { foldKey } from "#lib/fold.ts";
import type { Directory, KnownCategory, KnownSource } from "#lib/import/schema.ts";

/** A directory's categories and sources by all their names. */
export interface Lookup {
  bySlug: Map<string, KnownCategory>;
  /** Top categories by name and alias. */
  categories: Map<string, KnownCategory>;
  /** Sub-categories by their parent's slug and their name. */
  subCategories: Map<string, KnownCategory>;
  sources: Map<string, KnownSource>;
}

const lookups = new WeakMap<Directory, Lookup>();

/** Made once for each directory: a folder of a thousand pages is read with the same one. */
export function lookUp(directory: Directory): Lookup {
  const known = lookups.get(directory) ?? makeLookup(directory);
  lookups.set(directory, known);
  return known;
}

function makeLookup({ categories, sources }: Directory): Lookup {
  const lookup: Lookup = {
    bySlug: new Map(categories.map((category) => [category.slug, category])),
    categories: new Map(),
    subCategories: new Map(),
    sources: new Map(),
  };
  for (const category of categories) {
    const { parent } = category;
    for (const key of keysOf(category)) {
      if (parent) lookup.subCategories.set(`${parent} ${key}`, category);
      else lookup.categories.set(key, category);
    }
  }
  // A name is stronger than another source's alias.
  for (const source of sources) for (const key of keysOf(source)) lookup.sources.set(key, source);
  for (const source of sources) lookup.sources.set(foldKey(source.name), source);
  return lookup;
}

function keysOf({ name, aliases }: { name: string; aliases: string[] }): string[] {
  return [name, ...aliases].map(foldKey);
}

const longestHeading = 120;

/** The category that a heading means: by name or old name, whatever its case and punctuation. */
export function findCategory(lookup: Lookup, heading: string): KnownCategory | null {
  if (heading.length > longestHeading) return null;
  return lookup.categories.get(foldKey(heading)) ?? null;
}

/** The sub-category's name as it is known already, or as the page writes it. */
export function subCategoryName(lookup: Lookup, parent: KnownCategory, heading: string): string {
  return lookup.subCategories.get(`${parent.slug} ${foldKey(heading)}`)?.name ?? heading;
}
