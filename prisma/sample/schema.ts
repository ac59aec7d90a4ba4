import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dateSchema, itemInputSchema, linkSchema, slugSchema, urlSchema } from "#lib/items/schema.ts";
import { sourceInputSchema } from "#lib/sources/schema.ts";

const name = z.string().trim().min(1).max(200);

/** An item as an editor would save it when it is complete, except that categories and sources are named by slug. */
const itemSchema = itemInputSchema
  .omit({ categoryId: true, alsoInIds: true, sourceIds: true, archiveDate: true, slug: true })
  .extend({
    title: itemInputSchema.shape.title.min(1),
    links: z.array(linkSchema.extend({ label: linkSchema.shape.label.min(1), url: urlSchema.nullable() })),
    category: slugSchema.nullable(),
    /** The name of a sub-category of `category`. */
    subCategory: name.nullable(),
    alsoIn: z.array(slugSchema),
    sources: z.array(slugSchema),
    publishedOn: z.iso.datetime(),
    corrections: z.array(z.strictObject({ date: dateSchema, note: z.string().trim().min(1).max(2000) })),
  })
  .refine(
    ({ kind, category, sources }) =>
      kind === "EDITORIAL"
        ? category === null && sources.length === 0
        : category !== null && sources.length > 0,
    "An editorial has neither category nor source; everything else has both.",
  )
  .refine(
    ({ category, subCategory }) => category !== null || subCategory === null,
    "A sub-category needs its category.",
  );

const editionSchema = z.strictObject({
  date: dateSchema,
  number: z.int().min(1),
  publishedOn: z.iso.datetime(),
  period: z.strictObject({ from: dateSchema, to: dateSchema }).nullable(),
  introduction: z.string().trim().min(1).max(500),
  gaps: z.array(z.strictObject({ from: dateSchema, to: dateSchema, text: z.string().trim().min(1) })),
  /** Slugs, in the order in which the items are placed. */
  items: z.array(slugSchema).min(1),
});

const publicationSchema = z.strictObject({
  sponsors: z.array(
    z.strictObject({
      name,
      url: urlSchema.nullable(),
      line: name,
      from: dateSchema,
      /** Null: until further notice. */
      to: dateSchema.nullable(),
    }),
  ),
  colophon: z.strictObject({
    monitoring: z.array(name),
    compilation: z.array(name),
    responsiblePublisher: name.nullable(),
  }),
});

const sourceSchema = sourceInputSchema.extend({ slug: slugSchema });

type SampleSource = z.infer<typeof sourceSchema>;
export type SampleItem = z.infer<typeof itemSchema> & { slug: string };
type SampleEdition = z.infer<typeof editionSchema>;
export interface Sample extends z.infer<typeof publicationSchema> {
  sources: SampleSource[];
  /** Earliest first; those that no edition places stand on their own. */
  items: SampleItem[];
  /** Earliest first. */
  editions: SampleEdition[];
}

/**
 * Reads the sample publication: `publication.json`, `sources.json`, one file per item (named by its slug) and
 * one per edition. Throws, naming the file, when one does not fit or names a source or an item that is not there.
 */
export function readSample(directory: string = import.meta.dirname): Sample {
  const read = <T>(file: string, schema: z.ZodType<T>) => readChecked(path.join(directory, file), schema);
  const sources = read("sources.json", z.array(sourceSchema));
  const items = jsonFiles(directory, "items").map((file) => ({
    slug: slugSchema.parse(path.basename(file, ".json")),
    ...read(file, itemSchema),
  }));
  const editions = jsonFiles(directory, "editions").map((file) => read(file, editionSchema));

  const sourceSlugs = new Set(sources.map(({ slug }) => slug));
  for (const { slug, sources } of items) requireKnown(`items/${slug}.json`, sources, sourceSlugs);
  const itemSlugs = new Set(items.map(({ slug }) => slug));
  for (const { date, items } of editions) requireKnown(`editions/${date}.json`, items, itemSlugs);

  return {
    ...read("publication.json", publicationSchema),
    sources,
    items: items.toSorted((a, b) => compare(a.publishedOn, b.publishedOn) || compare(a.slug, b.slug)),
    editions: editions.toSorted((a, b) => compare(a.date, b.date) || a.number - b.number),
  };
}

function readChecked<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function jsonFiles(directory: string, folder: string): string[] {
  const names = readdirSync(path.join(directory, folder)).filter((name) => name.endsWith(".json"));
  return names.map((name) => path.join(folder, name));
}

function requireKnown(file: string, named: string[], known: Set<string>) {
  const missing = named.filter((slug) => !known.has(slug));
  if (missing.length > 0) throw new Error(`${file}: unknown ${missing.join(", ")}`);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
