"use client";

import { type Act, ActButtons } from "#components/admin/form/act-buttons.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { dismissJob, retryJob } from "./actions.ts";

const acts: Act[] = [
  { action: retryJob, submit: newsroom.jobs.retry, look: "plain" },
  { action: dismissJob, submit: newsroom.jobs.dismiss, look: "quiet" },
];

/** What can be done about scheduled work that failed for good. */
export function FailureForms({ failureKey }: { failureKey: string }) {
  return <ActButtons acts={acts} name="key" value={failureKey} />;
}
