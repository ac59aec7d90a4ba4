import { z } from "zod";
import { slugSchema } from "#lib/items/schema.ts";

const name = z.string().trim().min(1).max(200);

export const categoryInputSchema = z.strictObject({
  name,
  /** Old headings that mean the same. */
  aliases: z.array(name).max(50),
  parentId: z.uuid().nullable(),
  /** Made from the name when absent. */
  slug: slugSchema.optional(),
});
export type CategoryInput = z.infer<typeof categoryInputSchema>;

export const renameCategorySchema = z.strictObject({ id: z.uuid(), name, slug: slugSchema });
export type RenameCategoryInput = z.infer<typeof renameCategorySchema>;

/** What is missing from an edition or an archive, in the editors' words; the period where it is known. */
export const gapSchema = z.strictObject({
  text: z.string().trim().min(1).max(1000),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});
export type GapInput = z.infer<typeof gapSchema>;

export const categoryGapsSchema = z.strictObject({ categoryId: z.uuid(), gaps: z.array(gapSchema) });
export type CategoryGapsInput = z.infer<typeof categoryGapsSchema>;
