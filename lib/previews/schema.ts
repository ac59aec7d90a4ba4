import { z } from "zod";

/** Who looks: whoever makes the link, at once, or somebody it is sent to. */
const whom = z.enum(["others", "oneself"]).default("others");

/** What is shown: an item's page or an edition's. */
export const createPreviewLinkSchema = z.union([
  z.strictObject({ itemId: z.uuid(), whom }),
  z.strictObject({ editionId: z.uuid(), whom }),
]);
export type CreatePreviewLinkInput = z.input<typeof createPreviewLinkSchema>;
export type Previewed = { itemId: string } | { editionId: string };

export const revokePreviewLinkSchema = z.strictObject({ id: z.uuid() });
export type RevokePreviewLinkInput = z.infer<typeof revokePreviewLinkSchema>;
