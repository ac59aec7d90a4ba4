import { clearFailure, noteFailure } from "#lib/failures/commands.ts";
import type { Task } from "#lib/failures/schema.ts";
import { jobs } from "./jobs.ts";

/** Does what is to be done. @throws what kept it from succeeding; after the last try the desk shows it */
export async function runTask(task: Task, { isLastTry }: { isLastTry: boolean }): Promise<void> {
  try {
    await jobs[task.job].run(task.about);
  } catch (error) {
    if (isLastTry) await noteFailure(task, error);
    throw error;
  }
  await clearFailure(task);
}
