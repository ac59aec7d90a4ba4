import { z } from "zod";
import { gapSchema } from "#lib/categories/schema.ts";
import { dateSchema } from "#lib/items/schema.ts";

/** What an edition says of itself. */
export const editionInputSchema = z.strictObject({
  date: dateSchema,
  introduction: z.string().trim().max(2000).nullable(),
  /** The day on which it came out, where that is not its date. */
  publishedOn: dateSchema.nullable(),
  period: z
    .strictObject({ from: dateSchema, to: dateSchema })
    .refine(({ from, to }) => from <= to)
    .nullable(),
  /** Null: whose period it is at the edition's date. */
  sponsorId: z.uuid().nullable(),
  gaps: z.array(gapSchema).max(50),
});
export type EditionInput = z.infer<typeof editionInputSchema>;

/** An edition as somebody has seen it: what they do holds for that version only. */
export const editionAtVersionSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type EditionAtVersion = z.infer<typeof editionAtVersionSchema>;

/** What is left out stays as it is; the version is left out by programs that have just read it. */
export const saveEditionSchema = editionInputSchema
  .partial()
  .extend(editionAtVersionSchema.partial({ version: true }).shape);
export type SaveEditionInput = z.infer<typeof saveEditionSchema>;

export const removeEditionSchema = editionAtVersionSchema.extend({
  reason: z.string().trim().min(1).max(500),
});
export type RemoveEditionInput = z.infer<typeof removeEditionSchema>;
