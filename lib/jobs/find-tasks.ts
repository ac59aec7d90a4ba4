import { findDue } from "#lib/due/commands.ts";
import { takeWanted } from "#lib/failures/commands.ts";
import type { Task } from "#lib/failures/schema.ts";

/** What there is to do now: what has come due, and what editors want tried again. */
export async function findTasks(): Promise<Task[]> {
  const wanted = await takeWanted();
  const due = await findDue();
  return [...wanted.filter(({ about }) => about === null), ...due.map(toTask)];
}

/** What failed and is wanted again is among what is due, unless it is over. */
const toTask = (about: Awaited<ReturnType<typeof findDue>>[number]): Task => ({
  job: about.type === "item" ? "publish-item" : "publish-edition",
  about,
});
