import { z } from "zod";
import { dateSchema, kinds, languageSchema, slugSchema } from "#lib/items/schema.ts";

import { sourceTypeSchema } from "#lib/sources/schema.ts";

/** Most records of one answer. */
const mostOfOne = 100;

const named = z.object({ name: z.string(), url: z.url() });
const licence = z.object({ name: z.string(), url: z.url(), note: z.string() });

/** An item as programs get it. Addresses are whole; dates are calendar days, times are UTC. */
export const openItemSchema = z.object({
  id: z.uuid(),
  url: z.url(),
  title: z.string(),
  lead: z.string().nullable(),
  bodyHtml: z.string(),
  bodyText: z.string(),
  editorNote: z.string().nullable(),
  kind: z.enum(kinds),
  language: languageSchema,
  sourceDate: dateSchema.nullable(),
  publishedAt: z.iso.datetime(),
  /** When the record was last written, silent changes included. */
  updatedAt: z.iso.datetime(),
  category: named.nullable(),
  alsoIn: z.array(named),
  sources: z.array(named),
  links: z.array(
    z.object({
      label: z.string(),
      url: z.string().nullable(),
      mediaType: z.enum(["WEB", "PDF", "AUDIO", "VIDEO", "OTHER"]),
      language: languageSchema.nullable(),
    }),
  ),
  corrections: z.array(z.object({ date: dateSchema, note: z.string() })),
  editions: z.array(z.object({ date: dateSchema, number: z.int(), url: z.url() })),
  references: z.array(named),
});
export type OpenItem = z.infer<typeof openItemSchema>;

export const openEditionSchema = z.object({
  date: dateSchema,
  number: z.int(),
  url: z.url(),
  introduction: z.string().nullable(),
  itemCount: z.int(),
  /** The items of this edition, by the API. */
  items: z.url(),
});
export type OpenEdition = z.infer<typeof openEditionSchema>;

/** One edition with its items in their places, under the names that its categories had at its publication. */
export const wholeEditionSchema = openEditionSchema.extend({
  publishedOn: dateSchema.nullable(),
  period: z.object({ from: dateSchema, to: dateSchema }).nullable(),
  gaps: z.array(z.string()),
  sponsor: z.object({ name: z.string(), line: z.string(), url: z.url().nullable() }).nullable(),
  editorials: z.array(named),
  sections: z.array(z.object({ category: z.string(), items: z.array(named) })),
});
export type WholeEdition = z.infer<typeof wholeEditionSchema>;

export const openCategorySchema = named.extend({
  slug: slugSchema,
  itemCount: z.int(),
  subCategories: z.array(named.extend({ slug: slugSchema })),
});
export type OpenCategory = z.infer<typeof openCategorySchema>;

export const openSourceSchema = named.extend({
  slug: slugSchema,
  type: sourceTypeSchema,
  itemCount: z.int(),
});
export type OpenSource = z.infer<typeof openSourceSchema>;

/** One answer with several of them; `next` is where the answer after it is, or null. */
export const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ data: z.array(schema), next: z.url().nullable(), licence });

export const oneOf = <Schema extends z.ZodType>(schema: Schema) => z.object({ data: schema, licence });

/** RFC 9457. */
export const problemSchema = z.object({ title: z.string(), status: z.int(), detail: z.string() });

const limit = z.coerce.number().int().min(1).max(mostOfOne).default(50);

/** The last part of an edition's address: a date, with `-2` for the second of that day. */
const editionSlugSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}(-([2-9]|[1-9]\d))?$/);

export const itemsQuerySchema = z.strictObject({
  category: slugSchema.optional(),
  kind: z.enum(kinds).optional(),
  source: slugSchema.optional(),
  language: languageSchema.optional(),
  edition: editionSlugSchema.optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  updatedSince: z.iso.datetime({ offset: true }).optional(),
  limit,
  cursor: z.string().max(200).optional(),
});
export type ItemsQuery = z.output<typeof itemsQuerySchema>;

export const editionsQuerySchema = z.strictObject({
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  limit,
  /** The last edition of the answer before. */
  cursor: editionSlugSchema.optional(),
});

export const sourcesQuerySchema = z.strictObject({ type: sourceTypeSchema.optional() });

export const noQuerySchema = z.strictObject({});
