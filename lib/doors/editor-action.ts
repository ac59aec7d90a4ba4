import type { z } from "zod";
import { sessionEditor } from "#lib/auth/current-editor.ts";
import { type Action, requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { Problem } from "#lib/errors.ts";
import { type ActionResult, answering, inputOf } from "./action-result.ts";
import { requireSameOrigin } from "./same-origin.ts";

/**
 * Makes the server action by which an editor does something: origin, session, permission, schema, then
 * `run`. It is called with an object, or by a form as `(previous, fields)`.
 */
export function editorAction<Schema extends z.ZodType, Value>(
  action: Action,
  schema: Schema,
  run: (editor: Editor, input: z.output<Schema>) => Promise<Value>,
): (first: unknown, form?: unknown) => Promise<ActionResult<Value>> {
  return async (first, form) =>
    answering(async () => {
      await requireSameOrigin();
      const editor = await sessionEditor(action);
      if (!editor) throw new Problem("session.missing", {});
      requireAllowed(editor, action);
      return run(editor, schema.parse(inputOf(first, form)));
    });
}
