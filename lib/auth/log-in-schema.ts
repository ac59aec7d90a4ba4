import { z } from "zod";
import { maxPassword, minPassword } from "./limits.ts";

/** An address as it is kept: without spaces around it, in lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

const next = z.string().max(2000).default("");

export const logInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1).max(1000),
  next,
});

/** Six digits, however they were grouped. */
const totp = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/));

export const codeSchema = z.strictObject({ code: totp, next });
export const recoverySchema = z.strictObject({ recovery: z.string().trim().min(10).max(20), next });
export const firstCodeSchema = z.strictObject({ code: totp });
export const passwordSchema = z.strictObject({ password: z.string().min(1).max(1000) });

/** A password that is set; `password.ts` refuses common ones. Never trimmed: what is pasted counts as it is. */
export const newPasswordSchema = z.string().min(minPassword).max(maxPassword);
export const nameSchema = z.string().trim().min(1).max(100);
const token = z.string().regex(/^[\w-]{43}$/);

export const setupSchema = z.strictObject({
  token,
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export const invitationSchema = z.strictObject({ token, name: nameSchema, password: newPasswordSchema });
export const resetSchema = z.strictObject({ token, password: newPasswordSchema });
export const forgottenSchema = z.strictObject({ email: emailSchema });

export type SetupInput = z.output<typeof setupSchema>;
export type InvitationInput = z.output<typeof invitationSchema>;
export type ResetInput = z.output<typeof resetSchema>;
