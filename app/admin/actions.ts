"use server";

import { editorAction } from "#lib/doors/editor-action.ts";
import { dismissFailed, retryFailed } from "#lib/failures/commands.ts";
import { failureKeySchema } from "#lib/failures/schema.ts";

export const retryJob = editorAction("job.retry", failureKeySchema, (editor, input) =>
  retryFailed(editor, input),
);

export const dismissJob = editorAction("job.retry", failureKeySchema, (editor, input) =>
  dismissFailed(editor, input),
);
