import { z } from "zod";
import { line, reasonSchema } from "#lib/form-fields.ts";
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
