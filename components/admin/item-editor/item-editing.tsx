"use client";

import { type ReactNode, useEffect } from "react";
import type { Editor } from "#lib/auth/schema.ts";
import type { DeskItem } from "#lib/items/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { ActionsContext, type EditingActions } from "./editing-actions.ts";
import { EditingContext, type Given, useSession } from "./item-session.ts";
import { useItemEditing } from "./use-editing.ts";

const words = newsroom.items.form;

/** An item is open: what is within can read it, change it and save it. */
export function ItemEditing({
  editor,
  item,
  given,
  actions,
  children,
}: {
  editor: Editor;
  item: DeskItem;
  given: Given;
  actions: EditingActions;
  children: ReactNode;
}) {
  const editing = useItemEditing(editor, item, given, actions);
  return (
    <ActionsContext value={actions}>
      <EditingContext value={editing}>{children}</EditingContext>
    </ActionsContext>
  );
}

/** What the page is called: as the item is, from its first save on. */
export function ItemHeading() {
  const saved = useSession(({ item }) => (item.version > 0 ? item.content.title : null));
  const heading = saved === null ? words.newTitle : words.editTitle(saved);
  useEffect(() => {
    document.title = `${heading} · ${newsroom.frame.title}`;
  }, [heading]);
  return heading;
}
