import { z } from "zod";
import { lines, nameSchema, orNull, reasonSchema, slugField, versionSchema } from "#lib/form-fields.ts";

/** What names a category in the version that was seen. */
const seen = { id: z.uuid(), version: versionSchema };

export const categoryInputSchema = z.strictObject({
  name: nameSchema,
  /** Old headings that mean the same. */
  aliases: lines(nameSchema),
  parentId: orNull(z.uuid()),
  /** Made from the name when absent. */
  slug: slugField.optional(),
});
export type CategoryInput = z.infer<typeof categoryInputSchema>;

export const saveCategorySchema = categoryInputSchema.required().extend(seen);
export type SaveCategoryInput = z.infer<typeof saveCategorySchema>;

export const orderCategoriesSchema = z.strictObject({
  /** Null: the categories that are no part of another. */
  parentId: z.uuid().nullable(),
  /** The order that was seen; when it is another one by now, somebody else has changed it. */
  seen: z.array(z.uuid()).max(1000),
  wanted: z.array(z.uuid()).max(1000),
});
export type OrderCategoriesInput = z.infer<typeof orderCategoriesSchema>;

export const archiveCategorySchema = z.strictObject({ ...seen, reason: reasonSchema });
export type ArchiveCategoryInput = z.infer<typeof archiveCategorySchema>;

export const reopenCategorySchema = z.strictObject(seen);
export type ReopenCategoryInput = z.infer<typeof reopenCategorySchema>;

/** What is missing from an edition or an archive, in the editors' words; the period where it is known. */
export const gapSchema = z.strictObject({
  text: z.string().trim().min(1).max(1000),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});
export type GapInput = z.infer<typeof gapSchema>;

export const categoryGapsSchema = z.strictObject({ categoryId: z.uuid(), gaps: z.array(gapSchema) });
export type CategoryGapsInput = z.infer<typeof categoryGapsSchema>;
