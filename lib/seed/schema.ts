import { z } from "zod";
import { line, reasonSchema } from "#lib/form-fields.ts";
import type { RecordType } from "#lib/history/schema.ts";
import { text } from "#lib/text/catalogue.ts";

export const removeSampleSchema = z.strictObject({ reason: reasonSchema.nullable() });
export type RemoveSampleInput = z.infer<typeof removeSampleSchema>;

/** The same from the newsroom: with a reason, and with the word that says it is meant. */
export const confirmedRemovalSchema = z.strictObject({
  reason: reasonSchema,
  confirmation: line(40).refine((word) => word.toLowerCase() === text.doors.removeWord, {
    error: () => text.doors.notConfirmed(text.doors.removeWord),
  }),
});

export const sampleRecords = [
  "edition",
  "item",
  "source",
  "category",
  "sponsor",
] as const satisfies RecordType[];
export type SampleRecord = (typeof sampleRecords)[number];

/** What was removed, and what of the sample stays because others have built on it, in numbers. */
export interface SampleRemoval {
  removed: Record<SampleRecord, number>;
  kept: Record<SampleRecord, number>;
}
