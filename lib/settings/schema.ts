import { z } from "zod";
import { bodySchema } from "#lib/body/schema.ts";
import { line, orNull, versionSchema } from "#lib/form-fields.ts";

/** What is left empty, the text catalogue says. */
export const saveSettingsSchema = z.strictObject({
  version: versionSchema,
  siteName: orNull(line(60)),
  tagline: orNull(line(160)),
  contactEmail: orNull(z.email().max(254)),
});
export type SaveSettingsInput = z.input<typeof saveSettingsSchema>;

/** What the about page says, as a document. */
export const saveAboutSchema = z.strictObject({ version: versionSchema, about: bodySchema });
export type SaveAboutInput = z.infer<typeof saveAboutSchema>;
