import { z } from "zod";
import { reasonSchema, versionSchema } from "#lib/form-fields.ts";

/** Two records that mean the same become one: everything of the first goes to the second. */
export const mergeSchema = z.strictObject({
  id: z.uuid(),
  version: versionSchema,
  intoId: z.uuid(),
  reason: reasonSchema,
});
export type MergeInput = z.infer<typeof mergeSchema>;
