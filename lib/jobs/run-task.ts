import { clearFailure, noteFailure } from "#lib/failures/commands.ts";
import type { Task } from "#lib/failures/schema.ts";
import { type Job, jobs } from "./jobs.ts";

/** Does what is to be done. @throws what kept it from succeeding; after the last try the desk shows it */
export async function runTask(
  task: Task,
  { isLastTry }: { isLastTry: boolean },
  job: Job = jobs[task.job],
): Promise<void> {
  try {
    if ((await job.run(task.about)) === "later") return;
  } catch (error) {
    if (isLastTry) await noteFailure(task, error);
    throw error;
  }
  await clearFailure(task);
}
