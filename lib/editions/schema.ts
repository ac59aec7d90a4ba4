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

/** What is left out stays as it is; gaps are added. */
export const saveEditionSchema = editionInputSchema
  .omit({ date: true, sponsorId: true })
  .partial()
  .extend({ id: z.uuid() });
export type SaveEditionInput = z.infer<typeof saveEditionSchema>;

export const placeItemsSchema = z.strictObject({ editionId: z.uuid(), itemIds: z.array(z.uuid()) });
export type PlaceItemsInput = z.infer<typeof placeItemsSchema>;

export const publishEditionSchema = z.strictObject({
  id: z.uuid(),
  publishedAt: z.date(),
  /** Whether feeds and pings tell of its items; false for what comes from the past. */
  announced: z.boolean(),
});
export type PublishEditionInput = z.infer<typeof publishEditionSchema>;
