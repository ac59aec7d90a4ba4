import { z } from "zod";
import { emailSchema } from "#lib/auth/log-in-schema.ts";
import { roleSchema } from "#lib/auth/schema.ts";

const id = z.uuid();
const reason = z.string().trim().min(1).max(500);

export const inviteSchema = z.strictObject({ email: emailSchema, role: roleSchema });
export const revokeInvitationSchema = z.strictObject({ id });
export const changeRoleSchema = z.strictObject({ id, role: roleSchema });
export const disableSchema = z.strictObject({ id, reason });
export const enableSchema = z.strictObject({ id });
export const resetLinkSchema = z.strictObject({ id });
export const removeSecondStepSchema = z.strictObject({ id, reason });

export type InviteInput = z.output<typeof inviteSchema>;
export type ChangeRoleInput = z.output<typeof changeRoleSchema>;
export type DisableInput = z.output<typeof disableSchema>;
