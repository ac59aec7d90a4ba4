"use client";

import { useRouter } from "next/navigation";
import { useEditing, useSession } from "#components/admin/item-editor/item-session.ts";
import { PublishingPanel } from "#components/admin/publishing/publishing-panel.tsx";
import type { Editor } from "#lib/auth/schema.ts";
import type { ItemPublishing as Given } from "#lib/item-publishing/desk.ts";
import * as actions from "./actions.ts";

/** The panel beside an item that is being written: what is typed is saved before anything is done with it. */
export function EditorPublishing({ given }: { given: Given | null }) {
  const { editor, session, saveNow } = useEditing();
  const id = useSession(({ item }) => item.id);
  const version = useSession(({ item }) => item.version);
  const router = useRouter();

  /** What is typed into a public item waits for its own button; the rest does not wait for it. */
  async function flush(): Promise<number | null> {
    const isSaved = session.get().item.status === "PUBLISHED" || (await saveNow());
    const { item } = session.get();
    return isSaved && item.version > 0 ? item.version : null;
  }

  function onChanged() {
    const path = `/admin/items/${id}`;
    if (location.pathname === path) router.refresh();
    else location.assign(path);
  }

  return (
    <PublishingPanel
      editor={editor}
      subject={{ id, version, flush, onChanged }}
      canMend
      given={given}
      actions={actions}
    />
  );
}

/** The panel beside an item that is only read. */
export function ReadingPublishing({ editor, given }: { editor: Editor; given: Given }) {
  const { id, version } = given;
  const router = useRouter();
  const flush = async () => version;
  return (
    <PublishingPanel
      editor={editor}
      subject={{ id, version, flush, onChanged: () => router.refresh() }}
      canMend={false}
      given={given}
      actions={actions}
    />
  );
}
