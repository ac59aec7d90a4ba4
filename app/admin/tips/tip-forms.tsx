"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import type { ButtonLook } from "#components/admin/form/button.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { makeDraft, markHandled, markNew } from "./actions.ts";

const words = newsroom.tips;

interface Choice {
  action: typeof markHandled;
  submit: string;
  look: ButtonLook;
}

const handle: Choice = { action: markHandled, submit: words.handle, look: "plain" };
const reopen: Choice = { action: markNew, submit: words.reopen, look: "quiet" };
const draft: Choice = { action: makeDraft, submit: words.makeDraft, look: "primary" };

/** What can be done with a tip: the way back where it is handled, and one draft of each. */
export function TipForms({ id, isHandled, hasDraft }: { id: string; isHandled: boolean; hasDraft: boolean }) {
  const router = useRouter();
  const choices = isHandled ? [reopen] : hasDraft ? [handle] : [draft, handle];
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {choices.map(({ action, submit, look }) => (
        <ActionForm
          key={submit}
          action={action}
          submit={submit}
          look={look}
          onDone={() => router.refresh()}
          className="grid gap-2"
        >
          {() => <input type="hidden" name="id" value={id} />}
        </ActionForm>
      ))}
    </div>
  );
}
