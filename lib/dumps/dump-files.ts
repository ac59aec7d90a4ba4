import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { readSettings } from "#lib/env.ts";
import { type DumpFormat, dumpFormats } from "./formats.ts";

/** A file with all items, packed by gzip. */
export interface DumpFile {
  path: string;
  format: DumpFormat;
  madeAt: Date;
  /** What had been removed when it was made (`removalsMark`). */
  mark: string;
  /** Of what is in it. */
  hash: string;
}

/** Beside the copies of pages: every instance has its own. */
export const dumpsFolder = () => path.join(readSettings().DATA_DIR, "dumps");

/** Its name tells all that is known of it, so that a file and what is known of it are never at odds. */
export const dumpName = ({ format, madeAt, mark, hash }: Omit<DumpFile, "path">) =>
  `${madeAt.getTime()}-${mark}-${hash}.${format}.gz`;

const named = new RegExp(`^(\\d{13})-([\\da-f]{16})-([\\da-f]{16})\\.(${dumpFormats.join("|")})\\.gz$`);

/** Those that are there, the newest first. */
export async function listDumpFiles(): Promise<DumpFile[]> {
  const folder = dumpsFolder();
  const names = await readdir(folder).catch(() => []);
  const files = names.flatMap((name) => {
    const [, time, mark = "", hash = "", format] = named.exec(name) ?? [];
    if (!time) return [];
    return {
      ...{ path: path.join(folder, name), format: format as DumpFormat, mark, hash },
      madeAt: new Date(Number(time)),
    };
  });
  return files.sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

/** Whoever is reading one of them reads it to its end. */
export async function removeDumpFiles(files: DumpFile[]): Promise<void> {
  await Promise.all(files.map((file) => rm(file.path, { force: true })));
}
