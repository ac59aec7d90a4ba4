import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { setImmediate as breathe } from "node:timers/promises";
import { createGzip } from "node:zlib";
import { Problem } from "#lib/errors.ts";
import { readAllOpenItems } from "#lib/open-data/published.ts";
import type { OpenItem } from "#lib/open-data/schema.ts";
import { removalsMark } from "#lib/removals/published.ts";
import { type DumpFile, dumpName, dumpsFolder, listDumpFiles, removeDumpFiles } from "./dump-files.ts";
import { type DumpFormat, dumpFormats, formats } from "./formats.ts";

/** What was made. */
export interface Dumped {
  items: number;
  files: DumpFile[];
}

/** Within this process; another one that makes them too puts its own beside, and the newest counts. */
let making: Promise<Dumped> | null = null;

/**
 * Writes all published items into one file of each format, in place of those that were there.
 * @throws Problem `data-dir.unusable`, and what keeps a file from being written; then the files are as they were
 */
export function makeDumps(): Promise<Dumped> {
  making ??= make().finally(() => {
    making = null;
  });
  return making;
}

async function make(): Promise<Dumped> {
  const madeAt = new Date();
  const before = await listDumpFiles();
  await makeFolder();
  const drafts = dumpFormats.map((format) => new Draft(format, madeAt));
  try {
    let items = 0;
    const mark = await readAllOpenItems(async (some) => {
      for (const draft of drafts) await draft.add(some);
      items += some.length;
      // Pages are made in this process, too.
      await breathe();
    });
    const files: DumpFile[] = [];
    for (const draft of drafts) files.push(await draft.finish(mark));
    await removeDumpFiles(before);
    // What was removed meanwhile is in them.
    if ((await removalsMark()) !== mark) await removeDumpFiles(files);
    return { items, files };
  } finally {
    await Promise.all(drafts.map((draft) => draft.drop()));
  }
}

async function makeFolder(): Promise<void> {
  const folder = dumpsFolder();
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    throw new Problem("data-dir.unusable", { path: folder, code }, { cause });
  }
}

/** A file that is being written. */
class Draft {
  readonly #format: DumpFormat;
  readonly #madeAt: Date;
  readonly #path: string;
  readonly #hash = createHash("sha256");
  readonly #gzip = createGzip();
  readonly #file;
  #isEmpty = true;

  constructor(format: DumpFormat, madeAt: Date) {
    this.#format = format;
    this.#madeAt = madeAt;
    this.#path = path.join(dumpsFolder(), `${madeAt.getTime()}.${process.pid}.${format}.new`);
    this.#file = createWriteStream(this.#path);
    // Said again by whoever waits for the end.
    this.#file.on("error", (error) => this.#gzip.destroy(error));
    this.#gzip.on("error", () => {});
    this.#gzip.pipe(this.#file);
  }

  async add(items: OpenItem[]): Promise<void> {
    const text = formats[this.#format].write(items, this.#isEmpty);
    this.#isEmpty = false;
    this.#hash.update(text);
    await new Promise<void>((resolve, reject) => {
      this.#gzip.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  async finish(mark: string): Promise<DumpFile> {
    // A file without any item still tells its columns.
    if (this.#isEmpty) await this.add([]);
    this.#gzip.end();
    await finished(this.#file);
    const hash = this.#hash.digest("hex").slice(0, 16);
    const file = { format: this.#format, madeAt: this.#madeAt, mark, hash };
    const target = path.join(dumpsFolder(), dumpName(file));
    await rename(this.#path, target);
    return { ...file, path: target };
  }

  /** Nothing of it is left, unless it is finished. */
  async drop(): Promise<void> {
    this.#gzip.destroy();
    this.#file.destroy();
    await rm(this.#path, { force: true });
  }
}
