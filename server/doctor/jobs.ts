import { readdir } from "node:fs/promises";
import { parseISO } from "date-fns/parseISO";
import { backupsFolder, dayOfBackup } from "#lib/backups/rules.ts";
import { readLastRuns } from "#lib/job-runs/published.ts";
import { jobs } from "#lib/jobs/jobs.ts";
import { installedAt } from "../migrate.ts";
import { type Finding, hoursSince, look, ok } from "./finding.ts";

/** A night, and what it may take: whoever is later than this has missed one. */
const lateAfter = 26;

/** Whether what comes round by itself has done so. */
export async function checkJobs(address: string): Promise<Finding> {
  const isNew = await isNewHere(address);
  const runs = (await readLastRuns()).filter(({ job }) => jobs[job].cron);
  const failed = runs.filter(({ succeededAt, failedAt }) => failedAt && failedAt > (succeededAt ?? 0));
  const late = runs.filter(({ succeededAt }) =>
    succeededAt ? hoursSince(succeededAt) >= lateAfter : !isNew,
  );
  const names = (some: typeof runs) => some.map(({ job }) => job).join(", ");
  if (failed.length > 0)
    return look("jobs", `${names(failed)} failed last: the newsroom's first page says why.`);
  if (late.length > 0)
    return look(
      "jobs",
      `${names(late)} did not run for ${lateAfter} hours: does the site run, with JOBS=on somewhere?`,
    );
  const done = runs.filter(({ succeededAt }) => succeededAt).length;
  return ok("jobs", `${done} of ${runs.length} have run, none is late`);
}

/** How old the newest of the nights' backups is. */
export async function checkBackups(address: string, dataDir: string): Promise<Finding> {
  const folder = backupsFolder(dataDir);
  const days = (await readdir(folder).catch(() => [])).flatMap((name) => dayOfBackup(name) ?? []).sort();
  const newest = days.at(-1);
  if (!newest) {
    if (await isNewHere(address)) return ok("backups", "the first is made in the night");
    return look(
      "backups",
      `there is none in ${folder}: "npm run backup -- FILE" makes one, JOBS=on one each night.`,
    );
  }
  const says = `${days.length} in ${folder}, the newest of ${newest}`;
  // By the end of its day: the hour is not in its name.
  const hours = hoursSince(parseISO(newest)) - 24;
  if (hours < lateAfter) return ok("backups", says);
  return look(
    "backups",
    `${says}: "npm run backup -- FILE" makes one now; see why the job make-backup does not.`,
  );
}

/** No night has passed yet. */
async function isNewHere(address: string): Promise<boolean> {
  const since = await installedAt(address);
  return since === null || hoursSince(since) < lateAfter;
}
