import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { currentDirectory, type ImportOutcome, importPage } from "#lib/import/commands.ts";
import { type FileResult, importFiles } from "#lib/import/import-files.ts";
import { findFiles } from "#lib/import/read/find-files.ts";

export interface ImportChoices {
  publish?: boolean;
  edition?: string;
  categorySlug?: string;
  oldAddress?: string;
}

/** A folder of its own for the pages of a test file, removed at the end. */
export const folder = mkdtempSync(path.join(tmpdir(), "asylnytt-pages-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes pages, by name, and gives their paths. */
export function writePages(pages: Record<string, string | Uint8Array>): string[] {
  return Object.entries(pages).map(([name, content]) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  });
}

/** Imports files and folders as `npm run import` does. */
export async function importPaths(
  paths: string[],
  { publish = false, edition, categorySlug, oldAddress }: ImportChoices = {},
): Promise<FileResult<ImportOutcome>[]> {
  const directory = await currentDirectory();
  const { files } = findFiles(paths, folder);
  const write = (page: Parameters<typeof importPage>[0]) =>
    importPage(page, { directory, publish, edition, oldAddress });
  const results: FileResult<ImportOutcome>[] = [];
  for await (const result of importFiles(files, { directory, edition, categorySlug }, write))
    results.push(result);
  return results;
}

/** Imports one page that must not fail, and says what came of it. */
export async function importText(
  name: string,
  text: string,
  choices?: ImportChoices,
): Promise<ImportOutcome> {
  const [result] = await importPaths(writePages({ [name]: text }), choices);
  if (!result || "problem" in result) throw result?.problem ?? new Error("nothing was imported");
  return result.outcome;
}
