import { z } from "zod";
import { dateSchema } from "#lib/items/schema.ts";
import { itemAtVersionSchema, scheduleItemsSchema } from "#lib/publishing/schema.ts";

/** The edition with which an item is to come out: one that is being made, or a new one of a date. */
export const placeItemSchema = itemAtVersionSchema.extend({
  edition: z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ date: dateSchema })]),
});
export type PlaceItemInput = z.infer<typeof placeItemSchema>;

export const scheduleItemSchema = itemAtVersionSchema.extend({
  publishAt: scheduleItemsSchema.shape.publishAt,
});
