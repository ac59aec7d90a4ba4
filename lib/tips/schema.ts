import { z } from "zod";
import { line, orNull, paragraphs } from "#lib/form-fields.ts";
import { addressIn } from "#lib/links/rules.ts";

export const longestTip = 10_000;

/** What somebody tells the editors. Nothing but this is kept of them. */
export const tipSchema = z.strictObject({
  text: paragraphs(longestTip).min(1),
  /** As it was meant: `www.` and bare hosts get their scheme. */
  link: orNull(
    z
      .string()
      .overwrite((typed) => addressIn(typed) ?? typed)
      .max(2000)
      .refine((address) => addressIn(address) !== null),
  ),
  /** How the editors can answer, in whatever way the sender prefers. */
  contact: orNull(line(300)),
});
export type TipInput = z.input<typeof tipSchema>;

export const tipIdSchema = z.strictObject({ id: z.uuid() });
export type TipId = z.infer<typeof tipIdSchema>;
