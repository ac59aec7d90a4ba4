import { z } from "zod";

export const eraseItemSchema = z.strictObject({
  id: z.uuid(),
  /** The item's title, typed as a confirmation. */
  title: z.string().max(500),
  /** Kept in history: what was erased must not stand in it. */
  reason: z.string().trim().min(1).max(500),
});
export type EraseItemInput = z.infer<typeof eraseItemSchema>;
