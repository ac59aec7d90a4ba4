"use server";

import { timeOn } from "#lib/dates.ts";
import { editorAction } from "#lib/doors/editor-action.ts";
import { moveItems, placeSelected, withdrawItems } from "#lib/item-lists/commands.ts";
import {
  moveItemsSchema,
  placeSelectedSchema,
  scheduleSelectedSchema,
  withdrawItemsSchema,
} from "#lib/item-lists/schema.ts";
import { scheduleItems } from "#lib/publishing/commands.ts";

export const placeSelectedItems = editorAction("item.place", placeSelectedSchema, placeSelected);

export const moveSelectedItems = editorAction("item.move", moveItemsSchema, (editor, input) =>
  moveItems(editor, input),
);

export const scheduleSelectedItems = editorAction(
  "item.schedule",
  scheduleSelectedSchema,
  (editor, { items, day, clock }) => scheduleItems(editor, { items, publishAt: timeOn(day, clock) }),
);

export const withdrawSelectedItems = editorAction("item.withdraw", withdrawItemsSchema, withdrawItems);
