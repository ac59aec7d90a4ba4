import { z } from "zod";
import { line, lines, orNull, versionSchema } from "#lib/form-fields.ts";
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

/** What the editors say themselves. */
export const editColophonSchema = z.strictObject({
  version: versionSchema,
  monitoring: lines(line(200)),
  compilation: lines(line(200)),
  responsiblePublisher: orNull(line(200)),
});
export type EditColophonInput = z.input<typeof editColophonSchema>;
