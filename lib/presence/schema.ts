import { z } from "zod";

/** A record that several may have open at once. */
export const presenceSchema = z.strictObject({ recordType: z.enum(["item", "edition"]), recordId: z.uuid() });
export type PresenceInput = z.infer<typeof presenceSchema>;
