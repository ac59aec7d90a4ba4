import { z } from "zod";
import { itemAtVersionSchema } from "#lib/publishing/schema.ts";

/** An item that goes to or from review, with a word to whoever takes it next. */
export const reviewSchema = itemAtVersionSchema.extend({ note: z.string().trim().max(1000).default("") });
export type ReviewInput = z.input<typeof reviewSchema>;

export const removeItemSchema = itemAtVersionSchema.extend({ reason: z.string().trim().min(1).max(500) });
export type RemoveItemInput = z.infer<typeof removeItemSchema>;
