"use server";

import { editColophon as edit } from "#lib/colophon/commands.ts";
import { editColophonSchema } from "#lib/colophon/schema.ts";
import { editorAction } from "#lib/doors/editor-action.ts";
import { removeSample as remove } from "#lib/seed/commands.ts";
import { confirmedRemovalSchema } from "#lib/seed/schema.ts";
import { saveAbout as about, saveSettings as save } from "#lib/settings/commands.ts";
import { saveAboutSchema, saveSettingsSchema } from "#lib/settings/schema.ts";

export const saveSettings = editorAction("settings.save", saveSettingsSchema, save);
export const saveAbout = editorAction("settings.save", saveAboutSchema, about);
export const editColophon = editorAction("settings.save", editColophonSchema, edit);
export const removeSample = editorAction("settings.save", confirmedRemovalSchema, (editor, { reason }) =>
  remove(editor, { reason }),
);
