import { z } from "zod";
import { addressSchema, line, nameSchema, orNull, reasonSchema, versionSchema } from "#lib/form-fields.ts";
import { dateSchema } from "#lib/items/schema.ts";
import { text } from "#lib/text/catalogue.ts";

const periodSchema = z
  .strictObject({
    /** Shown to readers, such as "Sponsrad av …". */
    line: line(300),
    from: dateSchema,
    /** Null: until further notice. */
    to: orNull(dateSchema),
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ["to"], error: () => text.doors.endsBefore });
export type PeriodInput = z.infer<typeof periodSchema>;

export const sponsorInputSchema = z.strictObject({
  name: nameSchema,
  url: orNull(addressSchema),
  periods: z.array(periodSchema).max(50),
});
export type SponsorInput = z.infer<typeof sponsorInputSchema>;

/** What names a sponsor in the version that was seen. */
const seen = { id: z.uuid(), version: versionSchema };

export const saveSponsorSchema = sponsorInputSchema.extend(seen);
export type SaveSponsorInput = z.infer<typeof saveSponsorSchema>;

/** The picture as it was chosen; what it is its bytes tell. */
export const saveLogoSchema = z.strictObject({ ...seen, file: z.instanceof(Blob) });
export type SaveLogoInput = z.infer<typeof saveLogoSchema>;

export const removeLogoSchema = z.strictObject({ ...seen, reason: reasonSchema });
export type RemoveLogoInput = z.infer<typeof removeLogoSchema>;
