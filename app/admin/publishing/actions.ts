"use server";

import { absolute } from "#lib/addresses.ts";
import { editorAction } from "#lib/doors/editor-action.ts";
import { itemSchema } from "#lib/editing/schema.ts";
import { eraseItem as erase } from "#lib/erasing/commands.ts";
import { eraseItemSchema } from "#lib/erasing/schema.ts";
import { placeItem as place } from "#lib/item-publishing/commands.ts";
import { readPublishing as read } from "#lib/item-publishing/desk.ts";
import { placeItemSchema, scheduleItemSchema } from "#lib/item-publishing/schema.ts";
import { takeItemsOut } from "#lib/placements/commands.ts";
import { takeItemsOutSchema } from "#lib/placements/schema.ts";
import { createPreviewLink as createLink, revokePreviewLink as revokeLink } from "#lib/previews/commands.ts";
import { createPreviewLinkSchema, revokePreviewLinkSchema } from "#lib/previews/schema.ts";
import {
  publishItems,
  scheduleItems,
  unscheduleItems,
  withdrawItem as withdraw,
} from "#lib/publishing/commands.ts";
import { itemAtVersionSchema, withdrawItemSchema } from "#lib/publishing/schema.ts";
import { returnItem as giveBack, removeItem as remove, submitItem as submit } from "#lib/review/commands.ts";
import { removeItemSchema, reviewSchema } from "#lib/review/schema.ts";

export const readPublishing = editorAction("item.read", itemSchema, (editor, { id }) => read(editor, id));

export const submitItem = editorAction("item.submit", reviewSchema, submit);

export const returnItem = editorAction("item.return", reviewSchema, giveBack);

export const publishItem = editorAction("item.publish", itemAtVersionSchema, (editor, item) =>
  publishItems(editor, { items: [item] }),
);

export const scheduleItem = editorAction(
  "item.schedule",
  scheduleItemSchema,
  (editor, { publishAt, ...item }) => scheduleItems(editor, { items: [item], publishAt }),
);

export const unscheduleItem = editorAction("item.unschedule", itemAtVersionSchema, (editor, item) =>
  unscheduleItems(editor, { items: [item] }),
);

export const placeItem = editorAction("item.place", placeItemSchema, (editor, input) => place(editor, input));

export const takeItemOut = editorAction("edition.save", takeItemsOutSchema, (editor, input) =>
  takeItemsOut(editor, input),
);

export const withdrawItem = editorAction("item.withdraw", withdrawItemSchema, (editor, input) =>
  withdraw(editor, input),
);

export const removeItem = editorAction("item.remove", removeItemSchema, remove);

export const eraseItem = editorAction("item.erase", eraseItemSchema, erase);

export const createPreviewLink = editorAction(
  "newsroom.read",
  createPreviewLinkSchema,
  async (editor, input) => {
    const { path, expiresAt } = await createLink(editor, input);
    return { url: absolute(path), expiresAt };
  },
);

export const revokePreviewLink = editorAction("newsroom.read", revokePreviewLinkSchema, revokeLink);
