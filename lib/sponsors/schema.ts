import { z } from "zod";
import { dateSchema, urlSchema } from "#lib/items/schema.ts";

const periodSchema = z
  .strictObject({
    /** Shown to readers, such as "Sponsrad av …". */
    line: z.string().trim().min(1).max(300),
    from: dateSchema,
    /** Null: until further notice. */
    to: dateSchema.nullable(),
  })
  .refine(({ from, to }) => to === null || from <= to);

export const sponsorInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  url: urlSchema.nullable(),
  periods: z.array(periodSchema).max(50),
});
export type SponsorInput = z.infer<typeof sponsorInputSchema>;
