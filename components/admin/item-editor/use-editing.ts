import { useEffect, useState } from "react";
import type { Editor } from "#lib/auth/schema.ts";
import { dayOf, formatClock, formatTime } from "#lib/dates.ts";
import type { DeskItem } from "#lib/items/desk.ts";
import { arrived } from "./arrival.ts";
import { resolve } from "./conflict-choice.ts";
import type { EditingActions } from "./editing-actions.ts";
import { createSession, type Editing, type Given } from "./item-session.ts";
import { createKeeper, isUnsaved } from "./keeper.ts";
import { dropText, listKept } from "./kept-text.ts";
import { createSaver } from "./saver.ts";

/** How often the server hears that the item is open, and tells who else has it open. */
const heartbeat = 15_000;

/** "14.02" for today; with its day for any other. */
const clock = (time: Date) => (dayOf(time) === dayOf(new Date()) ? formatClock(time) : formatTime(time));

/** Everything that goes on while an item is open, for as long as the page is. */
export function useItemEditing(
  editor: Editor,
  item: DeskItem,
  given: Given,
  actions: EditingActions,
): Editing {
  const [work] = useState(() => createEditing(editor, item, given, actions));
  useEffect(() => work.start(), [work]);
  useEffect(() => work.receive(item), [work, item]);
  return work.editing;
}

function createEditing(editor: Editor, item: DeskItem, given: Given, actions: EditingActions) {
  const isNew = item.version === 0;
  const session = createSession(
    item,
    isNew ? { kind: "empty" } : { kind: "saved", at: clock(item.saved.at) },
  );
  const beforeSave = { current: () => {} };
  const keeper = createKeeper(session, editor.id);
  const saver = createSaver(session, actions, keeper, { beforeSave, clock, by: editor.name });

  const editing: Editing = {
    editor,
    given,
    session,
    beforeSave,
    saveNow: saver.saveNow,
    reload: saver.load,
    publishChange: saver.publishChange,
    edit(change, byHand) {
      const { content, byHand: before } = session.get();
      session.set({ content: { ...content, ...change }, byHand: { ...before, ...byHand } });
      saver.typed();
    },
    choose: (field, choice) => session.set(resolve(session.get(), field, choice)),
    finishMerge() {
      session.set({ conflict: null });
      saver.settle();
      void saver.saveNow();
    },
    async restore() {
      const { offer } = session.get();
      if (!offer) return;
      await saver.saveNow();
      const state = session.get();
      // An item that was never saved keeps the id that it had: its first save may have arrived all the same.
      const current = state.item.version === 0 ? { ...state.item, id: offer.itemId } : state.item;
      const base = { ...current, version: offer.version, content: offer.base };
      session.set({ ...arrived({ ...state, item: base, content: offer.content }, current, []), offer: null });
      saver.settle();
      dropText(localStorage, offer.key);
    },
    discardOffer() {
      const { offer } = session.get();
      if (offer) dropText(localStorage, offer.key);
      session.set({ offer: null });
    },
    discardChange() {
      const { item: current, content } = session.get();
      const kept = {
        itemId: current.id,
        editorId: editor.id,
        version: current.version,
        base: current.content,
      };
      // Thrown away by mistake it can be brought back as long as the page is open.
      const offer = { ...kept, key: "", content, typedAt: new Date().toISOString() };
      session.set({ content: current.content, faults: {}, offer });
      saver.settle();
    },
  };

  /** Looks whether this browser holds text of the item that the server does not have. */
  function lookForKept() {
    const kept = listKept(localStorage, editor.id, isNew ? "new" : item.id);
    const offers = kept.filter(({ content }) => isUnsaved({ ...session.get(), content }));
    for (const arrivedSince of kept) {
      if (!offers.includes(arrivedSince)) dropText(localStorage, arrivedSince.key);
    }
    if (offers[0]) session.set({ offer: offers[0] });
  }

  async function beat() {
    const before = session.get();
    if (before.item.version === 0 || document.visibilityState === "hidden") return;
    const answer = await actions.stayPresent({ id: before.item.id }).catch(() => null);
    if (!answer?.ok) return;
    const { version, status, others } = answer.value;
    const { item: now } = session.get();
    if (others.join() !== session.get().others.join()) session.set({ others });
    const isElsewhere = version > now.version || status !== now.status;
    if (isElsewhere && !saver.isBusy()) await saver.load();
  }

  return {
    editing,
    /** The page was rendered anew, as after publishing. */
    receive(rendered: DeskItem) {
      const { item: now } = session.get();
      const isNews = rendered.version > now.version || rendered.status !== now.status;
      if (rendered === item || !isNews || saver.isBusy()) return;
      session.set(arrived(session.get(), rendered, []));
      saver.settle();
    },
    start() {
      lookForKept();
      void beat();
      // A new item is there for others from its first save on.
      const stopWaiting = session.subscribe(() => {
        if (!isNew || session.get().item.version === 0) return;
        stopWaiting();
        void beat();
      });
      const timer = setInterval(() => void beat(), heartbeat);
      const stopListening = listen({
        hidden: () => {
          beforeSave.current();
          keeper.keepNow();
          void saver.saveNow();
        },
        back: () => {
          void saver.saveNow();
          void beat();
        },
      });
      return () => {
        clearInterval(timer);
        stopWaiting();
        stopListening();
        keeper.keepNow();
        saver.stop();
      };
    },
  };
}

/** The page is left or hidden; somebody comes back to it, or the connection does. */
function listen({ hidden, back }: { hidden: () => void; back: () => void }): () => void {
  const end = new AbortController();
  const { signal } = end;
  document.addEventListener("visibilitychange", () => (document.hidden ? hidden() : back()), { signal });
  window.addEventListener("pagehide", hidden, { signal });
  window.addEventListener("focus", back, { signal });
  window.addEventListener("online", back, { signal });
  return () => end.abort();
}
