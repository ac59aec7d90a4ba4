"use server";

import { editorAction } from "#lib/doors/editor-action.ts";
import { mergeSources as merge } from "#lib/merging/commands.ts";
import { mergeSchema } from "#lib/merging/schema.ts";
import { createSource as create, saveSource as save } from "#lib/sources/commands.ts";
import { createSourceSchema, saveSourceSchema } from "#lib/sources/schema.ts";

export const createSource = editorAction("source.save", createSourceSchema, create);
export const saveSource = editorAction("source.save", saveSourceSchema, save);
export const mergeSources = editorAction("source.save", mergeSchema, merge);
