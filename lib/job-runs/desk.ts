import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { jobs } from "#lib/jobs/jobs.ts";
import { type LastRun, readLastRuns } from "./published.ts";
import { type Rhythm, rhythmOf } from "./rules.ts";

/** A job as an administrator sees it. */
export type JobRun = LastRun & { rhythm: Rhythm };

/** All that runs by itself, with how it went last. @throws Problem `not-allowed` */
export async function listJobRuns(editor: Editor): Promise<JobRun[]> {
  requireAllowed(editor, "settings.save");
  const runs = await readLastRuns();
  return runs.map((run) => ({ ...run, rhythm: rhythmOf(jobs[run.job].cron) }));
}
