"use server";

import { redirect } from "next/navigation";
import { editorAction } from "#lib/doors/editor-action.ts";
import { draftFromTip, handleTip, reopenTip } from "#lib/tips/commands.ts";
import { tipIdSchema } from "#lib/tips/schema.ts";

export const makeDraft = editorAction("tip.handle", tipIdSchema, async (editor, input) => {
  const { itemId } = await draftFromTip(editor, input);
  redirect(`/admin/items/${itemId}`);
});

export const markHandled = editorAction("tip.handle", tipIdSchema, (editor, input) =>
  handleTip(editor, input),
);

export const markNew = editorAction("tip.handle", tipIdSchema, (editor, input) => reopenTip(editor, input));
