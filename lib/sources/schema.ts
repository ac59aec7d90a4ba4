import { z } from "zod";
import {
  addressSchema,
  lines,
  nameSchema,
  orNull,
  paragraphs,
  slugField,
  ticked,
  versionSchema,
} from "#lib/form-fields.ts";
import { languageSchema, slugSchema } from "#lib/items/schema.ts";
import { storableText } from "#lib/storable-text.ts";
import { isCountry } from "#lib/text/countries.ts";
import { sourceTypes } from "./rules.ts";

export const sourceTypeSchema = z.enum(sourceTypes);
export type SourceType = z.infer<typeof sourceTypeSchema>;

export const sourceInputSchema = z.strictObject({
  name: nameSchema,
  aliases: lines(nameSchema),
  type: sourceTypeSchema,
  homepage: orNull(addressSchema),
  /** ISO 3166-1 alpha-2, null for what is not of one country. */
  country: orNull(z.string().refine(isCountry)),
  language: orNull(languageSchema),
  /** Who they are, told to readers. */
  description: orNull(paragraphs(1000)),
  /** Why the editors follow it, told to readers. */
  reason: orNull(paragraphs(1000)).optional(),
  /** Stands in the colophon among those that are watched. */
  monitored: ticked,
  /** Made from the name when absent. */
  slug: slugSchema.optional(),
});
export type SourceInput = z.infer<typeof sourceInputSchema>;

export const saveSourceSchema = sourceInputSchema.extend({
  id: z.uuid(),
  version: versionSchema,
  slug: slugField,
  // Absent when its box is not ticked.
  monitored: ticked.default(false),
});
export type SaveSourceInput = z.input<typeof saveSourceSchema>;

export const createSourceSchema = sourceInputSchema
  .omit({ slug: true })
  .extend({ monitored: ticked.default(false) });
export type CreateSourceInput = z.input<typeof createSourceSchema>;

/** How the newsroom's list of sources is narrowed, as its address says; what is not understood narrows nothing. */
export const sourceFilterSchema = z.object({
  q: z.string().overwrite(storableText).trim().max(200).catch("").default(""),
  type: sourceTypeSchema.nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type SourceFilter = z.infer<typeof sourceFilterSchema>;
