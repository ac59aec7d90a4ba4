import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "#lib/errors.ts";
import { markProcess, type ProcessMark, stillRuns } from "./processes.ts";

/** Who works on a folder: one process at a time makes, starts and stops what lives in it. */
export interface Holder extends ProcessMark {
  /** The command, as a person would type it. */
  purpose: string;
  /** Whether others may use the database that it runs, for as long as it does. */
  shares: boolean;
}

export interface Lock {
  release(): void;
}

/** How to wait for whoever has a folder. */
interface Waiting<T> {
  /** Whether others may work beside this process. */
  shares?: boolean;
  /** For how many milliseconds. */
  patience?: number;
  /** What is said then. */
  otherwise?: "data-dir.busy" | "data-dir.in-use";
  /** Perhaps finds a way to work beside the holder. */
  join?(holder: Holder): Promise<T | undefined>;
}

/** Takes the data folder for the site; one that is just ending gets a moment to leave. @throws Problem `data-dir.in-use` */
export const takeLock = (dataDir: string): Promise<Lock> =>
  takeTurn(dataDir, { shares: true, patience: 3000, otherwise: "data-dir.in-use" });

/** Takes a folder for this process as soon as whoever has it leaves. @throws Problem `data-dir.busy` after a minute */
export async function takeTurn<T = never>(folder: string, waiting: Waiting<T> = {}): Promise<Lock | T> {
  const { shares = false, patience = 60_000, otherwise = "data-dir.busy", join } = waiting;
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = tryLock(folder, shares);
    if ("release" in answer) return answer;
    const joined = await join?.(answer);
    if (joined) return joined;
    const { purpose, pid } = answer;
    if (Date.now() > deadline) throw new Problem(otherwise, { path: folder, purpose, pid });
    await pause(100);
  }
}

/** Takes a folder, or says who has it. What a killed process left does not count. */
function tryLock(folder: string, shares: boolean): Lock | Holder {
  const file = path.join(folder, "lock.json");
  const draft = `${file}.${process.pid}`;
  const mark = JSON.stringify({ ...markProcess(process.pid), purpose: commandName(), shares });
  try {
    writeFileSync(draft, mark);
  } catch (cause) {
    rmSync(draft, { force: true });
    const { code = "" } = cause as NodeJS.ErrnoException;
    throw new Problem("data-dir.unusable", { path: folder, code }, { cause });
  }
  try {
    return removeStale(file) ?? link(draft, file);
  } finally {
    rmSync(draft);
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
    if (!isCode(error, "EEXIST")) throw error;
    // The winner may have left since.
    return readHolder(readText(file)) ?? link(draft, file);
  }
}

/** Removes a lock whose process is gone; returns the holder of one that counts. */
function removeStale(file: string): Holder | undefined {
  const found = readText(file);
  if (found === undefined) return undefined;
  const holder = readHolder(found);
  if (holder && stillRuns(holder)) return holder;
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
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

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;
