import type { ActionResult } from "#lib/doors/action-result.ts";
import type { EraseItemInput } from "#lib/erasing/schema.ts";
import type { ItemPublishing } from "#lib/item-publishing/desk.ts";
import type { PlaceItemInput } from "#lib/item-publishing/schema.ts";
import type { TakeItemsOutInput } from "#lib/placements/schema.ts";
import type { CreatePreviewLinkInput } from "#lib/previews/schema.ts";
import type { ItemAtVersion, WithdrawItemInput } from "#lib/publishing/schema.ts";
import type { RemoveItemInput, ReviewInput } from "#lib/review/schema.ts";

type Action<Input, Value = void> = (input: Input) => Promise<ActionResult<Value>>;

/** What the panel can ask of the server; the page's actions, handed down. */
export interface PublishingActions {
  readPublishing: Action<{ id: string }, ItemPublishing>;
  submitItem: Action<ReviewInput>;
  returnItem: Action<ReviewInput>;
  publishItem: Action<ItemAtVersion>;
  scheduleItem: Action<ItemAtVersion & { publishAt: Date }>;
  unscheduleItem: Action<ItemAtVersion>;
  placeItem: Action<PlaceItemInput>;
  takeItemOut: Action<TakeItemsOutInput>;
  withdrawItem: Action<WithdrawItemInput>;
  removeItem: Action<RemoveItemInput>;
  eraseItem: Action<EraseItemInput>;
}

export interface PreviewActions {
  createPreviewLink: Action<CreatePreviewLinkInput, { url: string; expiresAt: Date }>;
  revokePreviewLink: Action<{ id: string }>;
}
