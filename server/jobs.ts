import { setTimeout as pause } from "node:timers/promises";
import { type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import { type JobName, jobNames, keyOf, type Task, taskSchema } from "#lib/failures/schema.ts";
import { findTasks } from "#lib/jobs/find-tasks.ts";
import { jobs, type Tries } from "#lib/jobs/jobs.ts";
import { runTask } from "#lib/jobs/run-task.ts";
import { log } from "#lib/log.ts";
import { countJob, rememberJobs } from "./metrics/measure-jobs.ts";
import { repeat } from "./repeat.ts";

/** What does scheduled work, in this process, beside any number of others on the same database. */
export interface Worker {
  /** Waits for what is being done, within reason; what is not done is left to the others or the next start. */
  stop(): Promise<void>;
}

/** How often it is looked what there is to do: so late something becomes public at most. */
const lookEvery = 2000;
/** What a worker had in hand when it was killed is given to another one after this, in seconds, unless it takes longer. */
const usuallyAtMost = 60;
/** How long the end waits for what is being done. */
const patience = 5000;

/** @param tries in place of each job's own */
export async function startJobs(address: string, tries?: Tries): Promise<Worker> {
  const boss = new PgBoss({ connectionString: address, max: 3 });
  const tell = tellSeldom();
  boss.on("error", tell);
  await boss.start();
  await rememberJobs().catch(tell);
  const wake = await Promise.all(jobNames.map((name) => prepare(boss, name, tries ?? jobs[name].tries)));
  const look = async () => {
    const tasks = await findTasks();
    for (const task of tasks) await boss.send(task.job, task, { singletonKey: keyOf(task) });
    if (tasks.length > 0) for (const id of wake) boss.notifyWorker(id);
  };
  const looking = repeat(look, lookEvery, tell);
  return {
    async stop() {
      const stopped = looking.stop().then(() => boss.stop({ timeout: patience }));
      // A database that hangs answers neither of them.
      await Promise.race([stopped, pause(patience, undefined, { ref: false })]);
    },
  };
}

/** Makes a job's queue as it is now, with one task for one thing at a time, and a worker on it. */
async function prepare(boss: PgBoss, name: JobName, tries: Tries): Promise<string> {
  const expireInSeconds = jobs[name].atMost ?? usuallyAtMost;
  const options = { ...tries, retryBackoff: true, expireInSeconds };
  await boss.createQueue(name, { ...options, policy: "exclusive" });
  await boss.updateQueue(name, options);
  const { cron } = jobs[name];
  // Of what came due while nobody was there, one is made up for.
  const schedule = { tz: "Europe/Stockholm", missed: "once", singletonKey: name } as const;
  if (cron) await boss.schedule(name, cron, { job: name, about: null } satisfies Task, schedule);
  const work = {
    batchSize: 20,
    burstWhenBatchFull: true,
    perJobResults: true,
    includeMetadata: true,
  } as const;
  return boss.work<unknown, unknown, typeof work>(name, work, runEach);
}

/** One after the other, each with its own outcome: one that fails holds up none. */
async function runEach(tasks: JobWithMetadata<unknown>[]): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, name, data, retryCount, retryLimit } of tasks) {
    try {
      await runTask(taskSchema.parse(data), { isLastTry: retryCount >= retryLimit });
      results.push({ id, status: "completed" });
      countJob(name as JobName, "done");
    } catch (error) {
      log.warn({ job: name, attempt: retryCount + 1, err: error }, "Scheduled work did not succeed.");
      countJob(name as JobName, "failed");
      results.push({ id, status: "failed", output: { message: (error as Error).message } });
    }
  }
  return results;
}

/** While the database is away everything fails every few seconds, for the same reason. */
function tellSeldom(): (error: unknown) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (performance.now() - told < 60_000) return;
    told = performance.now();
    log.warn({ err: error }, "The job worker has a difficulty; it goes on trying.");
  };
}
