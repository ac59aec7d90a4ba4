"use client";

import { useRouter } from "next/navigation";
import { useEditing, useSession } from "#components/admin/item-editor/item-session.ts";
import { isUnsaved } from "#components/admin/item-editor/keeper.ts";
import type { PreviewActions, PublishingActions } from "#components/admin/publishing/publishing-actions.ts";
import { PublishingPanel } from "#components/admin/publishing/publishing-panel.tsx";
import { allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import type { ItemPublishing as Given } from "#lib/item-publishing/desk.ts";
import {
  createPreviewLink,
  eraseItem,
  placeItem,
  publishItem,
  readPublishing,
  removeItem,
  returnItem,
  revokePreviewLink,
  scheduleItem,
  submitItem,
  takeItemOut,
  unscheduleItem,
  withdrawItem,
} from "./actions.ts";

const actions: PublishingActions & PreviewActions = {
  createPreviewLink,
  eraseItem,
  placeItem,
  publishItem,
  readPublishing,
  removeItem,
  returnItem,
  revokePreviewLink,
  scheduleItem,
  submitItem,
  takeItemOut,
  unscheduleItem,
  withdrawItem,
};

/** The panel beside an item that is being written: what is typed is saved before anything is done with it. */
export function EditorPublishing({ given }: { given: Given | null }) {
  const { editor, session, saveNow, reload } = useEditing();
  const id = useSession(({ item }) => item.id);
  const version = useSession(({ item }) => item.version);
  const hasChange = useSession((state) => state.item.status === "PUBLISHED" && isUnsaved(state));

  /** What is typed into a public item waits for its own button; the rest does not wait for it. */
  async function flush(): Promise<number | null> {
    const isSaved = session.get().item.status === "PUBLISHED" || (await saveNow());
    const { item } = session.get();
    return isSaved && item.version > 0 ? item.version : null;
  }

  /** The form goes on from where the item stands now; who may not change it there gets the page for reading it. */
  async function onChanged() {
    await reload();
    if (!allows(editor.role, "item.save", session.get().item)) location.assign(`/admin/items/${id}`);
  }

  return (
    <PublishingPanel
      editor={editor}
      subject={{ id, version, hasChange, flush, onChanged: () => void onChanged() }}
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
      subject={{ id, version, hasChange: false, flush, onChanged: () => router.refresh() }}
      canMend={false}
      given={given}
      actions={actions}
    />
  );
}
