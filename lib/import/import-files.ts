import { readFile, stat } from "node:fs/promises";
import { ZodError } from "zod";
import { Problem } from "#lib/errors.ts";
import { decodePage, largestFile } from "#lib/import/read/decode.ts";
import type { FoundFile } from "#lib/import/read/find-files.ts";
import { parsePage } from "./parse-page.ts";
import type { ParsedPage, ParseOptions } from "./schema.ts";

/** What came of a page that was read and written. */
export interface ImportedFile<Outcome> {
  file: string;
  page: ParsedPage;
  outcome: Outcome;
}

/** What became of a file, or what was wrong with it. */
export type FileResult<Outcome> = ImportedFile<Outcome> | { file: string; problem: Problem };

/**
 * Reads files one after the other and hands each page on. A file that fails is told, and the others go on.
 * @param write writes a page whole or not at all
 */
export async function* importFiles<Outcome>(
  files: FoundFile[],
  options: ParseOptions,
  write: (page: ParsedPage) => Promise<Outcome>,
): AsyncGenerator<FileResult<Outcome>> {
  for (const found of files) {
    const file = found.shown;
    try {
      const page = await readPage(found, options);
      const outcome = await write(page);
      const notUnderstood = page.notUnderstood.map((line) => ({ ...line, file }));
      yield { file, page: { ...page, file, notUnderstood }, outcome };
    } catch (error) {
      yield { file, problem: asProblem(file, error) };
    }
  }
}

async function readPage({ path, shown }: FoundFile, options: ParseOptions): Promise<ParsedPage> {
  const { size } = await stat(path);
  if (size > largestFile) {
    throw new Problem("import.too-large", { file: shown, bytes: size, limit: largestFile });
  }
  const page = parsePage({ ...decodePage(shown, await readFile(path)), file: path }, options);
  if (page.items.length === 0) throw new Problem("import.no-items", { file: shown });
  return page;
}

/** A fault must not stop the other files either; it is told by what it says itself. */
function asProblem(file: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new Problem("import.missing", { path: file });
  const reason = error instanceof ZodError ? describeFault(error) : lastLine(message);
  return new Problem("import.failed", { file, reason }, { cause: error });
}

const describeFault = (error: ZodError) =>
  error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");

/** The database client's messages say what happened in their last line. */
const lastLine = (text = "") => text.trim().split("\n").at(-1)?.trim() ?? "";
