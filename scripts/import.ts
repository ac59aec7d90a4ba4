import { existsSync } from "node:fs";
import path from "node:path";
import { readSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { type ImportArguments, readArguments } from "#lib/import/arguments.ts";
import type { ImportOutcome } from "#lib/import/commands.ts";
import { importFiles } from "#lib/import/import-files.ts";
import { findFiles } from "#lib/import/read/find-files.ts";
import { referenceDirectory } from "#lib/import/reference.ts";
import type { Directory, ParsedPage } from "#lib/import/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { withDatabase } from "#server/database.ts";
import { generateClient } from "#server/generate-client.ts";
import { clusterFiles } from "#server/postgres/cluster.ts";
import { tell } from "#server/tell.ts";
import { ImportOutput } from "./import-output.ts";

/** `npm run import -- PATH…`: its arguments are read in lib/import/arguments.ts, its words stand in lib/text. */
try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) console.log(text.imports.usage);
  else await importPaths(given);
} catch (error) {
  tell(error);
  if (isUsage(error)) console.error(`\n${text.imports.usage}`);
  process.exitCode = 1;
}

async function importPaths(given: ImportArguments): Promise<void> {
  // npm goes to the project's folder; paths are meant from where it was called.
  const { files, skipped, problems } = findFiles(given.paths, process.env.INIT_CWD ?? process.cwd());
  if (files.length === 0 && problems.length === 0) throw new Problem("import.no-pages", {});
  const output = new ImportOutput(given, files.length);
  for (const problem of problems) output.refuse(problem);

  const { edition, category: categorySlug } = given;
  const stood = new Map(
    files.map(({ path: file, within }) => [
      file,
      given.address === undefined ? null : path.posix.join(given.address, within),
    ]),
  );
  const readAll = async (
    directory: Directory,
    write: (page: ParsedPage) => Promise<ImportOutcome | null>,
  ) => {
    if (categorySlug !== undefined && !directory.categories.some(({ slug }) => slug === categorySlug)) {
      throw new Problem("import.unknown-category", { slug: categorySlug });
    }
    const options = { directory, edition, categorySlug };
    for await (const result of importFiles(files, options, write)) output.add(result);
  };
  if (given.dryRun) await readAll(await presentDirectory(), async () => null);
  else if (files.length > 0) await writeAll(given, readAll, (page) => stood.get(page.file) ?? null);
  output.end(skipped);
  if (output.failed > 0) process.exitCode = 1;
}

/** The categories and sources of the database that there is, which stays as it is; else those that are shipped. */
async function presentDirectory(): Promise<Directory> {
  const { DATABASE_URL, DATA_DIR } = readSettings();
  if (!DATABASE_URL && !existsSync(clusterFiles(DATA_DIR).folder)) return referenceDirectory;
  await generateClient();
  return withDatabase(async () => (await import("#lib/import/commands.ts")).currentDirectory(), {
    asItIs: true,
  });
}

/** The database client is made before anything that uses it is loaded. */
async function writeAll(
  { publish, edition }: ImportArguments,
  readAll: (directory: Directory, write: (page: ParsedPage) => Promise<ImportOutcome>) => Promise<void>,
  oldAddressOf: (page: ParsedPage) => string | null,
): Promise<void> {
  await generateClient();
  await withDatabase(async () => {
    const { currentDirectory, importPage } = await import("#lib/import/commands.ts");
    const { seedReference } = await import("#lib/seed/commands.ts");
    await seedReference();
    const directory = await currentDirectory();
    await readAll(directory, (page) =>
      importPage(page, { directory, publish, edition, oldAddress: oldAddressOf(page) }),
    );
  });
}

function isUsage(error: unknown): boolean {
  const codes = ["import.usage", "import.no-path", "import.not-a-date"];
  return error instanceof Problem && codes.includes(error.code);
}
