"use server";

import { editorAction } from "#lib/doors/editor-action.ts";
import { findAnything } from "#lib/find/desk.ts";
import { findSchema } from "#lib/find/schema.ts";

export const find = editorAction("newsroom.read", findSchema, (editor, input) => findAnything(editor, input));
