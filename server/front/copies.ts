import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { log } from "#lib/log.ts";
import { type Copy, fileOf, keyOf, packCopy, unpackCopy } from "./copy-file.ts";

export type { Copy } from "./copy-file.ts";

type Matches = (key: string) => boolean;

/**
 * The last good copies of pages, in a folder that outlives the process and that several processes may use at
 * once. Nothing here rejects: without a disk that works the site does without copies, and says so in the log.
 */
export interface Copies {
  write(copy: Copy): Promise<void>;
  /** Null where there is none; a damaged one is removed. */
  read(key: string): Promise<Copy | null>;
  /** What cannot be removed is not read again either. @returns the keys of those that were there */
  remove(matches: Matches): Promise<string[]>;
  /** The same for those of which the body tells. */
  removeWhere(matches: Matches, isGone: (body: Buffer) => boolean): Promise<string[]>;
  removeOne(key: string): Promise<void>;
  /** It has been made anew, and is as it was. */
  touch(key: string): Promise<void>;
  /** @returns the keys of those that were made or touched last, the latest first */
  latest(most: number): Promise<string[]>;
  /** Until when changes were heard by anyone who uses the folder; null when that is not known. */
  readSeen(): Promise<Date | null>;
  writeSeen(date: Date): Promise<void>;
}

const minute = 60_000;
const seenFile = "seen";

/** Where pages are kept within a data folder. */
export const pagesFolder = (dataDir: string) => path.join(dataDir, "pages");

/** Whether anything was kept there that may still be shown. */
export const hasCopies = (dataDir: string) => existsSync(path.join(pagesFolder(dataDir), seenFile));

/** Opens a folder, which is made when something is written to it. */
export function openCopies(folder: string): Copies {
  const unfinished = path.join(folder, "unfinished");
  const seen = path.join(folder, seenFile);
  const pathOf = (key: string) => path.join(folder, fileOf(key));
  const barred: Matches[] = [];
  let toldAt = Number.NEGATIVE_INFINITY;

  function tell(error: unknown): void {
    if (Date.now() - toldAt < minute) return;
    toldAt = Date.now();
    log.error({ err: error }, "Copies of pages cannot be kept on disk; the site goes on without.");
  }

  /** All at once or not at all, and whoever is last counts. */
  async function writeWhole(file: string, bytes: Buffer | string): Promise<void> {
    const draft = path.join(unfinished, randomUUID());
    const write = () => writeFile(draft, bytes).then(() => rename(draft, file));
    const makeFolders = async () => {
      for (const each of [unfinished, path.dirname(file)]) await mkdir(each, { recursive: true });
    };
    try {
      // Most of the time the folders are there, and to ask costs as much as to write.
      await write().catch(() => makeFolders().then(write));
    } catch (error) {
      tell(error);
      await rm(draft, { force: true }).catch(tell);
    }
  }

  async function readWhole(file: string): Promise<Buffer | null> {
    try {
      return await readFile(file);
    } catch (error) {
      if (!isAbsent(error)) tell(error);
      return null;
    }
  }

  /** Folder by folder: many thousands of names at a time would keep readers waiting. */
  async function find(matches: Matches, below = ""): Promise<string[]> {
    const names = await readdir(path.join(folder, below)).catch((error) => {
      if (isAbsent(error)) return [];
      throw error;
    });
    const found: string[] = [];
    for (const name of names) {
      const file = path.join(below, name);
      const key = keyOf(file);
      if (key === null) found.push(...(await find(matches, file)));
      else if (matches(key)) found.push(key);
    }
    return found;
  }

  async function removeFiles(keys: string[], matches: Matches): Promise<void> {
    const done = await Promise.allSettled(keys.map((key) => rm(pathOf(key), { force: true })));
    const failed = done.find((each) => each.status === "rejected");
    if (failed) bar(matches, failed.reason);
  }

  const removeOne = (key: string) => removeFiles([key], (other) => other === key);

  function bar(matches: Matches, error: unknown): void {
    barred.push(matches);
    tell(error);
  }

  async function read(key: string): Promise<Copy | null> {
    if (barred.some((matches) => matches(key))) return null;
    const bytes = await readWhole(pathOf(key));
    if (!bytes) return null;
    const copy = await unpackCopy(bytes).catch(() => null);
    if (copy?.key === key) return copy;
    await removeOne(key);
    return null;
  }

  // What a process that was killed had begun to write. Where another one is writing just now, it does without.
  try {
    rmSync(unfinished, { recursive: true, force: true });
  } catch (error) {
    tell(error);
  }

  return {
    async write(copy) {
      await writeWhole(pathOf(copy.key), await packCopy(copy));
    },

    read,

    async remove(matches) {
      try {
        const keys = await find(matches);
        await removeFiles(keys, matches);
        return keys;
      } catch (error) {
        bar(matches, error);
        return [];
      }
    },

    async removeWhere(matches, isGone) {
      const gone = new Set<string>();
      try {
        // One after the other: there may be thousands, and readers are served meanwhile.
        for (const key of await find(matches)) {
          const copy = await read(key);
          if (copy && isGone(copy.body)) gone.add(key);
        }
        await removeFiles([...gone], (key) => gone.has(key));
        return [...gone];
      } catch (error) {
        bar(matches, error);
        return [];
      }
    },

    removeOne,

    async touch(key) {
      // Its page may be written just now, for the first time.
      await utimes(pathOf(key), new Date(), new Date()).catch((error) => isAbsent(error) || tell(error));
    },

    async latest(most) {
      try {
        const dated: { key: string; at: number }[] = [];
        for (const key of await find(() => true)) {
          const found = await stat(pathOf(key)).catch(() => null);
          if (found) dated.push({ key, at: found.mtimeMs });
        }
        return dated
          .sort((a, b) => b.at - a.at)
          .slice(0, most)
          .map(({ key }) => key);
      } catch (error) {
        tell(error);
        return [];
      }
    },

    async readSeen() {
      const date = new Date(String(await readWhole(seen)));
      return Number.isNaN(date.getTime()) ? null : date;
    },

    async writeSeen(date) {
      // What cannot be removed is to be removed by the next process, too.
      if (barred.length === 0) await writeWhole(seen, date.toISOString());
    },
  };
}

const isAbsent = (error: unknown) =>
  ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes((error as NodeJS.ErrnoException).code ?? "");
