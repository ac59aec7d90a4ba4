"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { dismissJob, retryJob } from "./actions.ts";

const choices = [
  { action: retryJob, submit: newsroom.jobs.retry, look: "plain" },
  { action: dismissJob, submit: newsroom.jobs.dismiss, look: "quiet" },
] as const;

/** What can be done about scheduled work that failed for good. */
export function FailureForms({ failureKey }: { failureKey: string }) {
  const router = useRouter();
  return (
    <div className="flex flex-wrap gap-2">
      {choices.map(({ action, submit, look }) => (
        <ActionForm
          key={submit}
          action={action}
          submit={submit}
          look={look}
          onDone={() => router.refresh()}
          className="grid gap-2"
        >
          {() => <input type="hidden" name="key" value={failureKey} />}
        </ActionForm>
      ))}
    </div>
  );
}
