import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "#lib/errors.ts";

/** Makes the data folder and makes sure that it can be written to. @throws Problem `data-dir.unusable` */
export function openDataDir(dataDir: string): void {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    makeFolder(dataDir);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    throw new Problem("data-dir.unusable", { path: dataDir, code }, { cause });
  }
}

/** With the folders above it. Not by Node's own `recursive`, which never returns for a folder under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
