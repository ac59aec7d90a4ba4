import { z } from "zod";
import { dateSchema } from "#lib/items/schema.ts";

/** An item as somebody has seen it: what they do holds for that version only. */
export const itemAtVersionSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type ItemAtVersion = z.infer<typeof itemAtVersionSchema>;

/** For a command of an editor, `items` is all there is to say. */
/** An archive that is imported into an edition may be long. */
const items = z.array(itemAtVersionSchema).max(5000);

export const publishItemsSchema = z.strictObject({
  items,
  /** The time it counts as published. */
  publishedAt: z.date().default(() => new Date()),
  /** Whether feeds and pings tell of it; false for what comes from the past. */
  announced: z.boolean().default(true),
});
export type PublishItemsInput = z.input<typeof publishItemsSchema>;

export const scheduleItemsSchema = z.strictObject({ items, publishAt: z.coerce.date() });
export type ScheduleItemsInput = z.input<typeof scheduleItemsSchema>;

export const unscheduleItemsSchema = z.strictObject({ items });
export type UnscheduleItemsInput = z.infer<typeof unscheduleItemsSchema>;

export const withdrawItemSchema = itemAtVersionSchema.extend({
  /** Told to readers at the item's address. */
  reason: z.string().trim().min(1).max(500),
});
export type WithdrawItemInput = z.infer<typeof withdrawItemSchema>;

export const correctItemSchema = itemAtVersionSchema.extend({
  date: dateSchema,
  /** What was wrong and what stands there now. */
  note: z.string().trim().min(1).max(2000),
});
export type CorrectItemInput = z.infer<typeof correctItemSchema>;
