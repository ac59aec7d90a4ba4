import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { Problem } from "#lib/errors.ts";

/** Says that a folder is an export, and may be replaced by another. */
export const markerFile = ".asylnytt-export.json";

/** An export that is being written, beside the place where it will stand. */
export interface Folder {
  write(file: string, body: Buffer | string | Readable): Promise<void>;
  /** Puts it in its place, whole; what stood there goes. */
  finish(): void;
  /** Nothing of it is left. */
  drop(): void;
}

/**
 * @throws Problem `export.foreign-folder` for a folder that holds something else, `export.unwritable` where nothing
 *   can be written
 */
export function openFolder(wanted: string): Folder {
  if (!isOurs(wanted)) throw new Problem("export.foreign-folder", { folder: wanted });
  const draft = `${wanted}.${process.pid}.new`;
  const made = new Set<string>();
  const refuse = (error: unknown) => {
    throw new Problem("export.unwritable", {
      folder: wanted,
      code: (error as NodeJS.ErrnoException).code ?? "",
    });
  };
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
  } catch (error) {
    refuse(error);
  }
  return {
    async write(file, body) {
      const target = path.join(draft, file);
      const parent = path.dirname(target);
      try {
        if (!made.has(parent)) await mkdir(parent, { recursive: true });
        made.add(parent);
        await writeFile(target, body);
      } catch (error) {
        refuse(error);
      }
    },
    finish() {
      const old = `${wanted}.${process.pid}.old`;
      if (existsSync(wanted)) renameSync(wanted, old);
      renameSync(draft, wanted);
      rmSync(old, { recursive: true, force: true });
    },
    // What others were just writing may come in meanwhile.
    drop: () => rmSync(draft, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** Not there yet, empty, or an earlier export. */
function isOurs(folder: string): boolean {
  if (!existsSync(folder)) return true;
  try {
    const names = readdirSync(folder);
    return names.length === 0 || names.includes(markerFile);
  } catch {
    return false;
  }
}

/** Where a page lies: in a folder of its own, so that every server finds it under its address; files under their names. */
export function fileOf(address: string): string {
  const plain = decodeURIComponent(address).replace(/^\//, "");
  if (/\.[a-z0-9]+$/i.test(plain)) return plain;
  return path.posix.join(plain, "index.html");
}
