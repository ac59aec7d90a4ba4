"use server";

import { editorAction } from "#lib/doors/editor-action.ts";
import {
  publishEditions as publish,
  scheduleEditions as schedule,
  unscheduleEditions as unschedule,
} from "#lib/edition-publishing/commands.ts";
import { editionsAtVersionSchema, scheduleEditionsSchema } from "#lib/edition-publishing/schema.ts";
import { createEdition, removeEdition as remove, saveEdition } from "#lib/editions/commands.ts";
import { getDeskEdition, getEditionVersion } from "#lib/editions/desk.ts";
import {
  editionAtVersionSchema,
  editionInputSchema,
  removeEditionSchema,
  saveEditionSchema,
} from "#lib/editions/schema.ts";
import { arrangeItems } from "#lib/placements/commands.ts";
import { findPlaceable } from "#lib/placements/desk.ts";
import { arrangeItemsSchema, findPlaceableSchema } from "#lib/placements/schema.ts";
import { stayPresent } from "#lib/presence/commands.ts";

const nothingYet = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };

export const makeEdition = editorAction(
  "edition.create",
  editionInputSchema.pick({ date: true }),
  (editor, { date }) => createEdition(editor, { date, ...nothingYet }),
);

export const loadEdition = editorAction(
  "edition.save",
  editionAtVersionSchema.pick({ id: true }),
  (editor, { id }) => getDeskEdition(editor, id),
);

export const saveFacts = editorAction(
  "edition.save",
  saveEditionSchema.required({ version: true }),
  async (editor, input) => {
    await saveEdition(editor, input);
    return getDeskEdition(editor, input.id);
  },
);

export const arrangeEdition = editorAction("edition.save", arrangeItemsSchema, async (editor, input) => {
  await arrangeItems(editor, input);
  return getDeskEdition(editor, input.editionId);
});

export const findItems = editorAction("edition.save", findPlaceableSchema, findPlaceable);

export const publishEditions = editorAction("edition.publish", editionsAtVersionSchema, publish);

export const scheduleEditions = editorAction("edition.schedule", scheduleEditionsSchema, schedule);

export const unscheduleEditions = editorAction("edition.schedule", editionsAtVersionSchema, unschedule);

export const removeEdition = editorAction("edition.remove", removeEditionSchema, remove);

/** Keeps saying that the edition is open here. @returns who else has it open, and its version now */
export const stayAtEdition = editorAction(
  "edition.save",
  editionAtVersionSchema.pick({ id: true }),
  async (editor, { id }) => ({
    others: await stayPresent(editor, { recordType: "edition", recordId: id }),
    version: await getEditionVersion(editor, id),
  }),
);
