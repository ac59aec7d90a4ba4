import { z } from "zod";
import { emailSchema, passwordSchema } from "#lib/auth/log-in-schema.ts";
import { roleSchema } from "#lib/auth/schema.ts";

const id = z.uuid();
const reason = z.string().trim().min(1).max(500);

export const inviteSchema = z.strictObject({ email: emailSchema, role: roleSchema });
export const revokeInvitationSchema = z.strictObject({ id });
/** Who gives others power proves to be who they are once more (OWASP ASVS 5, 7.5.1). */
export const changeRoleSchema = z.strictObject({ id, role: roleSchema, ...passwordSchema.shape });
export const disableSchema = z.strictObject({ id, reason });
export const enableSchema = z.strictObject({ id });
export const resetLinkSchema = z.strictObject({ id });
export const removeSecondStepSchema = z.strictObject({ id, reason });

export type InviteInput = z.output<typeof inviteSchema>;
export type ChangeRoleInput = Omit<z.output<typeof changeRoleSchema>, "password">;
export type DisableInput = z.output<typeof disableSchema>;
