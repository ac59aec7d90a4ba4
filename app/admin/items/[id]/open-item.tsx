"use client";

import type { ReactNode } from "react";
import type { EditingActions } from "#components/admin/item-editor/editing-actions.ts";
import { ItemEditing } from "#components/admin/item-editor/item-editing.tsx";
import type { Given } from "#components/admin/item-editor/item-session.ts";
import type { Editor } from "#lib/auth/schema.ts";
import type { DeskItem } from "#lib/items/desk.ts";
import {
  checkTyped,
  createItem,
  createSource,
  fetchTitle,
  findSources,
  loadItem,
  publishChange,
  readAddress,
  saveItem,
  stayPresent,
} from "./actions.ts";

const actions: EditingActions = {
  checkTyped,
  createItem,
  createSource,
  fetchTitle,
  findSources,
  loadItem,
  publishChange,
  readAddress,
  saveItem,
  stayPresent,
};

/** An open item, with this page's actions. */
export function OpenItem(props: { editor: Editor; item: DeskItem; given: Given; children: ReactNode }) {
  return <ItemEditing {...props} actions={actions} />;
}
