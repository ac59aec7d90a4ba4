import { transaction } from "#lib/db.ts";
import { createEdition } from "#lib/editions/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { lockItems } from "#lib/lock-items.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { type PlaceItemInput, placeItemSchema } from "./schema.ts";

/**
 * Puts an item into the edition with which it is to come out, making that first where it is told by its date.
 * @throws Problem `item.missing`, `item.stale`, `edition.missing`, `not-allowed`
 */
export function placeItem(actor: Actor, input: PlaceItemInput): Promise<void> {
  const { edition, ...item } = placeItemSchema.parse(input);
  return transaction(async (tx) => {
    await lockItems(tx, [item]);
    const { id: editionId } =
      "date" in edition ? await createEdition(actor, { ...edition, ...saysNothing }, tx) : edition;
    await placeItems(actor, { editionId, itemIds: [item.id] }, tx);
  });
}

/** An edition of which there is no more to say yet. */
const saysNothing = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };
