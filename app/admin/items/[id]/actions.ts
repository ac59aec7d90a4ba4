"use server";

import { findSameAddress, findSimilarTitles } from "#lib/checklist/desk.ts";
import { editorAction } from "#lib/doors/editor-action.ts";
import { createDraft, publishChange as publish, saveDraft } from "#lib/editing/commands.ts";
import { findSources as find, findSourcesByAddress } from "#lib/editing/desk.ts";
import {
  addressSchema,
  createDraftSchema,
  findSourcesSchema,
  itemSchema,
  newSourceSchema,
  publishChangeSchema,
  typedSchema,
} from "#lib/editing/schema.ts";
import { itemLanguage } from "#lib/import/parse/item-language.ts";
import type { SavedItem } from "#lib/items/commands.ts";
import { getDeskItem, getItemState } from "#lib/items/desk.ts";
import { saveItemSchema } from "#lib/items/schema.ts";
import { fetchTitle as fetchTitleOf } from "#lib/outgoing/commands.ts";
import { stayPresent as stay } from "#lib/presence/commands.ts";
import { findOrCreateSources } from "#lib/sources/commands.ts";

export const createItem = editorAction("item.create", createDraftSchema, (editor, input) =>
  createDraft(editor, input).then(saved),
);

export const saveItem = editorAction("item.autosave", saveItemSchema, (editor, input) =>
  saveDraft(editor, input).then(saved),
);

export const publishChange = editorAction("item.correct", publishChangeSchema, (editor, input) =>
  publish(editor, input).then(saved),
);

export const loadItem = editorAction("item.read", itemSchema, (editor, { id }) => getDeskItem(editor, id));

export const stayPresent = editorAction("item.read", itemSchema, async (editor, { id }) => {
  const state = await getItemState(editor, id);
  return { ...state, others: await stay(editor, { recordType: "item", recordId: id }) };
});

export const findSources = editorAction("newsroom.read", findSourcesSchema, (editor, { text }) =>
  find(editor, text),
);

export const createSource = editorAction("source.save", newSourceSchema, async (editor, { name, type }) => {
  const passport = { homepage: null, country: null, language: null, description: null };
  const source = { name, type, aliases: [], monitored: false, ...passport };
  const [id = ""] = await findOrCreateSources(editor, [source]);
  return { id, name, type };
});

export const readAddress = editorAction("newsroom.read", addressSchema, async (editor, { url }) => ({
  sources: await findSourcesByAddress(editor, url),
}));

export const checkTyped = editorAction("newsroom.read", typedSchema, async (editor, typed) => ({
  sameAddress: await findSameAddress(editor, typed.id, typed.urls),
  similarTitles: await findSimilarTitles(editor, typed.id, typed.title),
  language: itemLanguage(typed.text),
}));

export const fetchTitle = editorAction("item.create", addressSchema, async (editor, { url }) => ({
  title: await fetchTitleOf(editor, url),
}));

const saved = ({ version, slug }: SavedItem) => ({ version, slug, savedAt: new Date() });
