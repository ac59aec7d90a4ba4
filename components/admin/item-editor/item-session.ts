import { createContext, useContext, useSyncExternalStore } from "react";
import type { Editor } from "#lib/auth/schema.ts";
import type { CategoryChoice, SourceChoice } from "#lib/editing/desk.ts";
import type { ItemField } from "#lib/editing/rules.ts";
import type { DeskItem } from "#lib/items/desk.ts";
import type { ItemContent } from "#lib/items/schema.ts";
import type { TypedChecks } from "./editing-actions.ts";
import type { KeptEntry } from "./kept-text.ts";

/** Whether what was typed is at the server, and if not, why. */
export type SaveState =
  | { kind: "empty" | "typed" | "saving" | "kept" | "unreachable" | "logged-out" | "both" | "outdated" }
  | { kind: "saved"; at: string }
  | { kind: "refused"; text: string };

export type Choice = "mine" | "theirs" | "hand";

/** Two people have changed the same fields; nothing is saved until somebody has decided. */
export interface Conflict {
  /** From what mine was made. */
  base: { version: number; content: ItemContent };
  mine: ItemContent;
  theirs: DeskItem;
  fields: ItemField[];
  chosen: Partial<Record<ItemField, Choice>>;
}

export interface SessionState {
  /** The item as the server has it, as far as is known; version 0 while it has none. */
  item: DeskItem;
  /** What the form shows. */
  content: ItemContent;
  /** By hand means: no longer guessed, or made from something else. */
  byHand: { slug: boolean; language: boolean; kind: boolean };
  /** Sources by id: those that the item names, and those that were found. */
  sources: Record<string, SourceChoice>;
  save: SaveState;
  /** Whether the browser could keep what was typed. */
  isKept: boolean;
  faults: Record<string, string>;
  conflict: Conflict | null;
  /** What was taken over from somebody else's save. */
  taken: { by: string | null; fields: ItemField[] } | null;
  others: string[];
  offer: KeptEntry | null;
  checks: TypedChecks | null;
}

/** The state of one open item; the parts of the form read what concerns them. */
export interface ItemSession {
  get(): SessionState;
  set(change: Partial<SessionState>): void;
  subscribe(listener: () => void): () => void;
}

export function createSession(item: DeskItem, save: SaveState): ItemSession {
  let state: SessionState = {
    item,
    content: item.content,
    byHand: { slug: !item.slugFollowsTitle, language: item.version > 0, kind: item.version > 0 },
    sources: Object.fromEntries(item.sources.map((source) => [source.id, source])),
    save,
    isKept: true,
    faults: {},
    conflict: null,
    taken: null,
    others: [],
    offer: null,
    checks: null,
  };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the page knows and the form shows. */
export interface Given {
  categories: CategoryChoice[];
  /** What stands before an item's slug in its address. */
  address: string;
  /** As much as may be quoted from the press, in characters. */
  longestQuotation: number;
}

/** What the parts of the form need: the session, who types, and what can be done with the text. */
export interface Editing {
  editor: Editor;
  given: Given;
  session: ItemSession;
  /** A field gets another value, by the editor's hand. */
  edit(change: Partial<ItemContent>, byHand?: Partial<SessionState["byHand"]>): void;
  /** Saves at once what is not saved. @returns whether everything is at the server */
  saveNow(): Promise<boolean>;
  /** Fetches the item as it is now, as after something was done with it. */
  reload(): Promise<unknown>;
  /** Shows readers what was typed into a public item. */
  publishChange(note: string | null): Promise<boolean>;
  choose(field: ItemField, choice: Choice): void;
  finishMerge(): void;
  restore(): Promise<void>;
  discardOffer(): void;
  /** Throws away what was typed into a public item and never published. */
  discardChange(): void;
  /** Called before each save: the text has its own, slower way of telling what was typed. */
  beforeSave: { current: () => void };
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("a part of the item editor stands outside of it");
  return editing;
}

/** A part of the state; the component is drawn anew when it is another one. */
export function useSession<Part>(part: (state: SessionState) => Part): Part {
  const { session } = useEditing();
  const read = () => part(session.get());
  return useSyncExternalStore(session.subscribe, read, read);
}
