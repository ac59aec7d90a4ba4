import { type Dirent, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { Problem } from "#lib/errors.ts";

export interface FoundFile {
  /** By this the file's items are known again. */
  path: string;
  /** As it is called in reports. */
  shown: string;
  /** Where it lies within the folder that was named, with `/`; a file that was named itself by its name. */
  within: string;
}

export interface FoundFiles {
  files: FoundFile[];
  /** In the folders, what is no page by its name. */
  skipped: string[];
  problems: Problem[];
}

const isPage = (name: string) => /\.(txt|html?)$/i.test(name);

/**
 * The files to import: those that are named, whatever their names, and the pages in the folders that are
 * named, in the order of their paths. Each once; hidden ones are left out.
 * @param from the folder from which paths that are not absolute lead
 */
export function findFiles(paths: string[], from: string): FoundFiles {
  const found: FoundFiles = { files: [], skipped: [], problems: [] };
  const seen = new Set<string>();
  const add = (shown: string, within: string) => {
    const absolute = path.resolve(from, shown);
    if (!seen.has(absolute))
      found.files.push({ path: absolute, shown, within: within.replaceAll(path.sep, "/") });
    seen.add(absolute);
  };
  for (const given of paths) {
    try {
      const absolute = path.resolve(from, given);
      const stat = statSync(absolute);
      const names = stat.isDirectory() ? namesIn(absolute).map((name) => path.join(given, name)) : [];
      for (const name of names) if (isPage(name)) add(name, path.relative(given, name));
      found.skipped.push(...names.filter((name) => !isPage(name)));
      if (stat.isFile()) add(given, path.basename(given));
      else if (!stat.isDirectory()) throw new Problem("import.binary", { file: given });
    } catch (error) {
      found.problems.push(unreadable(given, error));
    }
  }
  return found;
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => nameOf(entry, folder))
    .filter((name) => !/(^|[/\\])\./.test(name))
    .sort();
}

const nameOf = (entry: Dirent, folder: string) =>
  path.relative(folder, path.join(entry.parentPath, entry.name));

function unreadable(given: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return new Problem("import.missing", { path: given });
  return new Problem("import.unreadable", { path: given, reason: code }, { cause: error });
}
