import { unstable_isUnrecognizedActionError as isUnrecognized } from "next/navigation";
import type { ActionProblem, ActionResult } from "#lib/doors/action-result.ts";
import { trimmed } from "#lib/editing/rules.ts";
import type { ItemContent, SaveItemInput } from "#lib/items/schema.ts";
import { arrived } from "./arrival.ts";
import type { EditingActions, Saved } from "./editing-actions.ts";
import type { ItemSession, SaveState } from "./item-session.ts";
import { isUnsaved, type Keeper } from "./keeper.ts";

/** Sends what is typed to the server, one save at a time, and says how it went. */
export interface Saver {
  /** Something was typed: saves soon, where that shows readers nothing. */
  typed(): void;
  /** Saves at once. @returns whether the server has everything */
  saveNow(): Promise<boolean>;
  publishChange(note: string | null): Promise<boolean>;
  /** Fetches the item as it is now, and brings together what was typed on both sides. @returns whether it came */
  load(): Promise<boolean>;
  /** Says anew whether everything is saved, and plans a save where something is not. */
  settle(): void;
  isBusy(): boolean;
  stop(): void;
}

/** After the last change; and from the first one on, however long somebody types. */
const pause = 1500;
const longestPause = 10_000;
/** After the first failure; each further one waits twice as long. */
const retryPause = 3000;
const longestRetryPause = 30_000;

export function createSaver(
  session: ItemSession,
  actions: EditingActions,
  keeper: Keeper,
  {
    beforeSave,
    clock,
    by,
  }: { beforeSave: { current: () => void }; clock: (time: Date) => string; by: string },
): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | null = null;
  let failures = 0;
  let running: Promise<boolean> | null = null;
  /** Somebody else had saved before: the save is made again, from their version. */
  let isStale = false;
  /** What was sent and not answered: it may be at the server all the same. */
  const sent: ItemContent[] = [];

  const isPublic = () => session.get().item.status === "PUBLISHED";
  function say(save: SaveState) {
    if (save.kind !== session.get().save.kind || "at" in save || "text" in save) session.set({ save });
  }

  function plan(wait: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), wait);
  }

  function settle() {
    keeper.keepNow();
    const state = session.get();
    if (state.conflict) return say({ kind: "both" });
    if (!isUnsaved(state)) {
      unsavedSince = null;
      return say(
        state.item.version === 0 ? { kind: "empty" } : { kind: "saved", at: clock(state.item.saved.at) },
      );
    }
    if (isPublic()) return say({ kind: "kept" });
    typed();
  }

  function typed() {
    keeper.typed();
    const state = session.get();
    if (state.conflict) return;
    if (isPublic() || !isUnsaved(state)) return settleTyped();
    unsavedSince ??= Date.now();
    if (!running && failures === 0) say({ kind: "typed" });
    plan(Math.max(0, Math.min(pause, unsavedSince + longestPause - Date.now())));
  }

  /** Nothing is to be sent: what is public waits for a button, and what was undone is as it was. */
  function settleTyped() {
    clearTimeout(timer);
    unsavedSince = null;
    const { item, save } = session.get();
    const isKept = isUnsaved(session.get());
    if (isKept && save.kind !== "kept") say({ kind: "kept" });
    if (isKept || save.kind === "saved") return;
    say(item.version === 0 ? { kind: "empty" } : { kind: "saved", at: clock(item.saved.at) });
  }

  async function saveNow(): Promise<boolean> {
    beforeSave.current();
    if (running && !(await running)) return false;
    const state = session.get();
    if (!isUnsaved(state)) return true;
    if (state.conflict || isPublic()) return false;
    const isSaved = await begin(() => send(state.item.version === 0 ? create : save));
    if (!isStale) return isSaved;
    isStale = false;
    return saveNow();
  }

  async function publishChange(note: string | null): Promise<boolean> {
    beforeSave.current();
    if (running && !(await running)) return false;
    if (session.get().conflict) return false;
    return begin(() => send((given) => actions.publishChange({ ...given, note })));
  }

  function begin(work: () => Promise<boolean>): Promise<boolean> {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  }

  const create = ({ id, content }: SaveItemInput) => actions.createItem({ id, content });
  const save = (given: SaveItemInput) => actions.saveItem(given);

  async function send(run: (given: SaveItemInput) => Promise<ActionResult<Saved>>): Promise<boolean> {
    clearTimeout(timer);
    unsavedSince = null;
    const { item, content, byHand } = session.get();
    const wanted = trimmed(content);
    sent.push(wanted);
    if (failures === 0) say({ kind: "saving" });
    const { slug: _, ...rest } = wanted;
    const given = byHand.slug ? wanted : rest;
    const answer = await run({ id: item.id, version: item.version, content: given }).catch(lost);
    if (answer === null) return false;
    if (!answer.ok) return refused(answer.problem);
    accept(wanted, answer.value);
    return true;
  }

  function accept(wanted: ItemContent, { version, slug, savedAt }: Saved) {
    failures = 0;
    sent.length = 0;
    const { item, content, byHand } = session.get();
    session.set({
      item: { ...item, version, content: { ...wanted, slug }, saved: { by, at: savedAt } },
      content: byHand.slug ? content : { ...content, slug },
      faults: {},
    });
    settle();
  }

  async function refused(problem: ActionProblem): Promise<boolean> {
    failures = 0;
    if (problem.code === "item.stale" || problem.code === "item.public") {
      isStale = await load();
      return false;
    }
    if (problem.code === "session.missing") {
      failures = 1;
      say({ kind: "logged-out" });
      plan(longestPause);
      return false;
    }
    sent.pop();
    const faults = Object.entries(problem.fields).map(([name, fault]) => [
      name.replace(/^content\./, ""),
      fault,
    ]);
    session.set({
      faults: problem.code === "slug.taken" ? { slug: problem.text } : Object.fromEntries(faults),
      save: { kind: "refused", text: problem.text },
    });
    if (problem.code === "failed") plan(longestRetryPause);
    return false;
  }

  /** No answer came. */
  function lost(error: unknown): null {
    if (error instanceof Error && isUnrecognized(error)) {
      say({ kind: "outdated" });
      return null;
    }
    say({ kind: "unreachable" });
    plan(Math.min(longestRetryPause, retryPause * 2 ** failures));
    failures += 1;
    return null;
  }

  async function load(): Promise<boolean> {
    const answer = await actions.loadItem({ id: session.get().item.id }).catch(lost);
    if (answer === null) return false;
    if (!answer.ok) return refused(answer.problem);
    session.set(arrived(session.get(), answer.value, sent));
    sent.length = 0;
    settle();
    return true;
  }

  return {
    typed,
    saveNow,
    publishChange,
    load,
    settle,
    isBusy: () => running !== null,
    stop: () => clearTimeout(timer),
  };
}
