import { z } from "zod";
import { editionAtVersionSchema } from "#lib/editions/schema.ts";

/** What an editor says to publish editions, or to take their time away. */
export const editionsAtVersionSchema = z.strictObject({ editions: z.array(editionAtVersionSchema).max(100) });
export type EditionsAtVersion = z.infer<typeof editionsAtVersionSchema>;

export const scheduleEditionsSchema = editionsAtVersionSchema.extend({ publishAt: z.coerce.date() });
export type ScheduleEditionsInput = z.input<typeof scheduleEditionsSchema>;

/** The version is left out by programs that have just read it. */
export const publishEditionsSchema = z.strictObject({
  editions: z.array(editionAtVersionSchema.partial({ version: true })).max(100),
  /** The time they and their items count as published. */
  publishedAt: z.date().default(() => new Date()),
  /** Whether feeds and pings tell of the items; false for what comes from the past. */
  announced: z.boolean().default(true),
});
export type PublishEditionsInput = z.input<typeof publishEditionsSchema>;
