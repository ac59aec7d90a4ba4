import { z } from "zod";
import { nameSchema, passwordSchema } from "./log-in-schema.ts";

/** What a browser answers (WebAuthn 3, RegistrationResponseJSON and AuthenticationResponseJSON). */
const responseSchema = z.object({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal("public-key"),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.string().optional(),
});
export type PasskeyResponse = z.output<typeof responseSchema>;

export const passkeyLogInSchema = z.strictObject({
  next: z.string().max(2000).default(""),
  response: responseSchema,
});
export const newPasskeySchema = z.strictObject({ name: nameSchema, response: responseSchema });
export const removePasskeySchema = passwordSchema.extend({ id: z.uuid() });
