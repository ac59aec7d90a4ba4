import { findDue } from "#lib/due/commands.ts";
import { takeWanted } from "#lib/failures/commands.ts";
import type { Task } from "#lib/failures/schema.ts";
import { hurryPings, isPingDue } from "#lib/pings/commands.ts";

/** What there is to do now: what has come due, what search engines are to hear, and what editors want tried again. */
export async function findTasks(): Promise<Task[]> {
  const wanted = await takeWanted();
  if (wanted.some(({ job }) => job === pinging.job)) await hurryPings();
  const pings = (await isPingDue()) ? [pinging] : [];
  const due = await findDue();
  return [...wanted.filter(({ about }) => about === null), ...due.map(toTask), ...pings];
}

const pinging: Task = { job: "tell-search-engines", about: null };

/** What failed and is wanted again is among what is due, unless it is over. */
const toTask = (about: Awaited<ReturnType<typeof findDue>>[number]): Task => ({
  job: about.type === "item" ? "publish-item" : "publish-edition",
  about,
});
