import { z } from "zod";
import { db } from "#lib/db.ts";
import { type JobName, jobNames } from "#lib/failures/schema.ts";

/** When a job last went well, and last failed; null where that is more than a week ago, or never was. */
export interface LastRun {
  job: JobName;
  succeededAt: Date | null;
  failedAt: Date | null;
}

const rowSchema = z.object({
  name: z.string(),
  succeededAt: z.date().nullable(),
  failedAt: z.date().nullable(),
});

/** Every job by what the queue remembers of it. No worker has to run. */
export async function readLastRuns(): Promise<LastRun[]> {
  const rows = (await hasQueue()) ? await readRows() : [];
  return jobNames.map((job) => {
    const { succeededAt = null, failedAt = null } = rows.find(({ name }) => name === job) ?? {};
    return { job, succeededAt, failedAt };
  });
}

/** The worker makes its tables when it first runs. */
async function hasQueue(): Promise<boolean> {
  const [row] = await db().$queryRaw<
    { found: boolean }[]
  >`SELECT to_regclass('pgboss.job') IS NOT NULL AS found`;
  return row?.found === true;
}

async function readRows() {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT name, max(completed_on) FILTER (WHERE state = 'completed') AS "succeededAt",
      max(completed_on) FILTER (WHERE state = 'failed') AS "failedAt"
    FROM pgboss.job WHERE completed_on IS NOT NULL GROUP BY name`;
  return z.array(rowSchema).parse(rows);
}
