import { z } from "zod";

/** What stands in an edition may be long where an archive is imported into it. */
const itemIds = z.array(z.uuid()).max(5000);

export const placeItemsSchema = z.strictObject({
  editionId: z.uuid(),
  /** The version of the edition that was seen; left out where only its name was. */
  version: z.int().positive().optional(),
  itemIds,
});
export type PlaceItemsInput = z.infer<typeof placeItemsSchema>;

export const arrangeItemsSchema = z.strictObject({
  editionId: z.uuid(),
  version: z.int().positive(),
  /** Every item of the edition, in order. */
  itemIds: itemIds.refine((ids) => new Set(ids).size === ids.length),
  /** Why something is taken out of a published edition. */
  reason: z.string().trim().max(500).default(""),
});
export type ArrangeItemsInput = z.input<typeof arrangeItemsSchema>;

/** What somebody looks for among the items that stand in no edition. */
export const findPlaceableSchema = z.strictObject({
  text: z.string().trim().max(200),
  status: z.enum(["DRAFT", "REVIEW", "SCHEDULED", "PUBLISHED"]).nullable(),
  categoryId: z.uuid().nullable(),
});
export type FindPlaceableInput = z.infer<typeof findPlaceableSchema>;

export const takeItemsOutSchema = z.strictObject({
  editionId: z.uuid(),
  itemIds,
  /** Why, where readers have seen them there. */
  reason: z.string().trim().max(500).default(""),
});
export type TakeItemsOutInput = z.input<typeof takeItemsOutSchema>;
