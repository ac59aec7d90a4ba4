import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandOf, markProcess, type ProcessMark, stillRuns } from "../processes.ts";
import type { ClusterFiles } from "./cluster.ts";

/** What PostgreSQL writes about itself in `postmaster.pid`. */
interface Postmaster {
  pid: number;
  port: number;
}

export function readPostmaster(files: ClusterFiles): Postmaster | undefined {
  const file = pidFile(files);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid && port ? { pid, port } : undefined;
}

/**
 * Stops a PostgreSQL whose owner was killed, so that the next one starts from a clean end. A pid file whose number
 * belongs to an unrelated process by now is removed; PostgreSQL itself sees to one whose process is gone.
 */
export async function stopOrphan(files: ClusterFiles): Promise<void> {
  const pid = readPostmaster(files)?.pid;
  const mark = pid ? markProcess(pid) : undefined;
  if (!mark) return;
  if (!commandOf(mark.pid)?.includes(files.folder)) return rmSync(pidFile(files));
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    process.kill(mark.pid, signal);
    if (await endsWithin(mark, 10_000)) return;
  }
}

async function endsWithin(mark: ProcessMark, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (stillRuns(mark) && Date.now() < deadline) await pause(20);
  return !stillRuns(mark);
}

const pidFile = ({ folder }: ClusterFiles) => path.join(folder, "postmaster.pid");
