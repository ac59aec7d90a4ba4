import { z } from "zod";
import { emailSchema, nameSchema, newPasswordSchema, passwordSchema } from "./log-in-schema.ts";

export const saveNameSchema = z.strictObject({ name: nameSchema });
export const changeEmailSchema = passwordSchema.extend({ email: emailSchema });
export const changePasswordSchema = passwordSchema.extend({ newPassword: newPasswordSchema });
export const endSessionSchema = z.strictObject({ id: z.uuid() });
export const nothingSchema = z.strictObject({});
