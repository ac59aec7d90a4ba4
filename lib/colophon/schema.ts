import { z } from "zod";
import { dateSchema } from "#lib/items/schema.ts";

const names = z.array(z.string().trim().min(1).max(200)).max(50);

export const colophonInputSchema = z.strictObject({
  monitoring: names,
  compilation: names,
  /** "Ansvarig utgivare"; absent where the page that is read does not say. */
  responsiblePublisher: z.string().trim().min(1).max(200).nullable().optional(),
  /** The date of the page that says so; null where it has none. */
  statedOn: dateSchema.nullable(),
});
export type ColophonInput = z.infer<typeof colophonInputSchema>;
