import { createContext, useContext } from "react";
import type { OtherItem } from "#lib/checklist/desk.ts";
import type { ActionResult } from "#lib/doors/action-result.ts";
import type { SourceChoice } from "#lib/editing/desk.ts";
import type { CreateDraftInput, PublishChangeInput, TypedInput } from "#lib/editing/schema.ts";
import type { DeskItem } from "#lib/items/desk.ts";
import type { SaveItemInput, Status } from "#lib/items/schema.ts";
import type { SourceType } from "#lib/sources/schema.ts";

export interface Saved {
  version: number;
  slug: string;
  savedAt: Date;
}

export interface TypedChecks {
  sameAddress: OtherItem[];
  similarTitles: OtherItem[];
  language: string;
}

type Action<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;

/** What the page can ask of the server; the page's actions, handed down. */
export interface EditingActions {
  createItem: Action<CreateDraftInput, Saved>;
  saveItem: Action<SaveItemInput, Saved>;
  publishChange: Action<PublishChangeInput, Saved>;
  loadItem: Action<{ id: string }, DeskItem>;
  stayPresent: Action<{ id: string }, { version: number; status: Status; others: string[] }>;
  findSources: Action<{ text: string }, SourceChoice[]>;
  createSource: Action<{ name: string; type: SourceType }, SourceChoice>;
  readAddress: Action<{ url: string }, { sources: SourceChoice[] }>;
  checkTyped: Action<TypedInput, TypedChecks>;
  fetchTitle: Action<{ url: string }, { title: string }>;
}

export const ActionsContext = createContext<EditingActions | null>(null);

export function useActions(): EditingActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("the item editor needs its actions");
  return actions;
}

/** What an action answers, or null where it is no help: a suggestion that does not come is not missed. */
export async function suggestion<Value>(asked: Promise<ActionResult<Value>>): Promise<Value | null> {
  const answer = await asked.catch(() => null);
  return answer?.ok ? answer.value : null;
}
