import { z } from "zod";
import { languageSchema, slugSchema, urlSchema } from "#lib/items/schema.ts";

export const sourceTypes = ["INSTITUTION", "COURT", "AUTHORITY", "ORGANISATION", "MEDIUM"] as const;
export const sourceTypeSchema = z.enum(sourceTypes);
export type SourceType = z.infer<typeof sourceTypeSchema>;

export const sourceInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  aliases: z.array(z.string().trim().min(1).max(200)).max(50),
  type: sourceTypeSchema,
  homepage: urlSchema.nullable(),
  /** ISO 3166-1 alpha-2, null for what is not of one country. */
  country: z.string().length(2).nullable(),
  language: languageSchema.nullable(),
  description: z.string().trim().max(1000).nullable(),
  /** Stands in the colophon among those that are watched. */
  monitored: z.boolean(),
  /** Made from the name when absent. */
  slug: slugSchema.optional(),
});
export type SourceInput = z.infer<typeof sourceInputSchema>;
