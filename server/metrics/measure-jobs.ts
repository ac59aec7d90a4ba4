import { Counter, Gauge } from "prom-client";
import type { JobName } from "#lib/failures/schema.ts";
import { readLastRuns } from "#lib/job-runs/published.ts";
import { registry } from "./registry.ts";

const outcomes = new Counter({
  name: "asylnytt_jobs_total",
  help: "Scheduled work that was tried in this process, by its outcome: done, failed",
  labelNames: ["job", "outcome"],
  registers: [registry],
});

const successes = new Gauge({
  name: "asylnytt_job_last_success_timestamp_seconds",
  help: "When a job last went well",
  labelNames: ["job"],
  aggregator: "max",
  registers: [registry],
});

export function countJob(job: JobName, outcome: "done" | "failed"): void {
  outcomes.inc({ job, outcome });
  if (outcome === "done") noteSuccess(job, new Date());
}

/** What went well before this process was there, whoever did it. */
export async function rememberJobs(): Promise<void> {
  for (const { job, succeededAt } of await readLastRuns()) if (succeededAt) noteSuccess(job, succeededAt);
}

const noteSuccess = (job: JobName, at: Date) => successes.set({ job }, at.getTime() / 1000);
