import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "#lib/errors.ts";
import { markProcess, type ProcessMark, stillRuns } from "./processes.ts";

/** Who works on a data folder: one process at a time starts and stops what lives in it. */
export interface Holder extends ProcessMark {
  /** The command, as a person would type it. */
  purpose: string;
  /** Whether others may use the database that it runs, for as long as it does. */
  shares: boolean;
}

export interface Lock {
  release(): void;
}

/** Takes the data folder for this process, or says who has it. What a killed process left does not count. */
export function tryLock(dataDir: string, { shares }: { shares: boolean }): Lock | Holder {
  const file = path.join(dataDir, "lock.json");
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...markProcess(process.pid), purpose: commandName(), shares }));
  try {
    return removeStale(file) ?? link(draft, file);
  } finally {
    rmSync(draft);
  }
}

export const isLock = (answer: Lock | Holder): answer is Lock => "release" in answer;

/**
 * Takes the data folder for the site; one that is just ending gets a moment to leave.
 * @throws Problem `data-dir.in-use`
 */
export async function takeLock(dataDir: string): Promise<Lock> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = tryLock(dataDir, { shares: true });
    if (isLock(answer)) return answer;
    const { purpose, pid } = answer;
    if (attempt === 30) throw new Problem("data-dir.in-use", { path: dataDir, purpose, pid });
    await pause(100);
  }
}

function commandName(): string {
  const script = process.env.npm_lifecycle_event;
  if (script) return script === "start" ? "npm start" : `npm run ${script}`;
  return path.relative(process.cwd(), process.argv[1] ?? "node");
}

/** A link is made or refused in one go: of two that arrive together, one gets it. */
function link(draft: string, file: string): Lock | Holder {
  try {
    linkSync(draft, file);
    return { release: () => rmSync(file, { force: true }) };
  } catch (error) {
    const winner = readHolder(readText(file));
    if (winner) return winner;
    throw error;
  }
}

/** Removes a lock whose process is gone; returns the holder of one that counts. */
function removeStale(file: string): Holder | undefined {
  const found = readText(file);
  if (found === undefined) return undefined;
  const holder = readHolder(found);
  if (holder && stillRuns(holder)) return holder;
  const aside = `${file}.stale-${process.pid}`;
  renameSync(file, aside);
  const moved = readText(aside);
  // Another process replaced the stale lock since we read it: put its lock back.
  if (moved !== found) linkSync(aside, file);
  rmSync(aside);
  return moved === found ? undefined : readHolder(moved);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** A power cut may leave half a file; that one nobody holds. */
function readHolder(text: string | undefined): Holder | undefined {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
