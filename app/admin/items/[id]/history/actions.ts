"use server";

import { editorAction } from "#lib/doors/editor-action.ts";
import { restoreRevision as restore } from "#lib/revisions/commands.ts";
import { restoreRevisionSchema } from "#lib/revisions/schema.ts";

export const restoreRevision = editorAction("item.restore", restoreRevisionSchema, (editor, input) =>
  restore(editor, input),
);
