"use client";

import { type Act, ActButtons } from "#components/admin/form/act-buttons.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { makeDraft, markHandled, markNew } from "./actions.ts";

const words = newsroom.tips;

const handle: Act = { action: markHandled, submit: words.handle, look: "plain" };
const reopen: Act = { action: markNew, submit: words.reopen, look: "quiet" };
const draft: Act = { action: makeDraft, submit: words.makeDraft, look: "primary" };

/** What can be done with a tip: the way back where it is handled, and one draft of each. */
export function TipForms({ id, isHandled, hasDraft }: { id: string; isHandled: boolean; hasDraft: boolean }) {
  const acts = isHandled ? [reopen] : hasDraft ? [handle] : [draft, handle];
  return <ActButtons acts={acts} name="id" value={id} className="mt-3" />;
}
