import path from "node:path";
import { parseArgs } from "node:util";
import { readSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { restoreSite } from "#server/backup/restore-site.ts";
import { generateClient } from "#server/generate-client.ts";
import { tell } from "#server/tell.ts";

/** `npm run restore -- FILE [--replace]`: what a backup holds, into an empty database. */
try {
  const { file, replaces } = readArguments();
  await generateClient();
  const { manifest, checksums, keptAs } = await restoreSite(file, readSettings(), { replaces });
  const rows = Object.values(checksums).reduce((sum, table) => sum + table.rows, 0);
  console.log(`${rows} rows, as they were at ${manifest.madeAt}.`);
  if (keptAs) console.log(`What was there before is in ${keptAs}`);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}

function readArguments(): { file: string; replaces: boolean } {
  try {
    const options = { replace: { type: "boolean", default: false } } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [given, ...others] = positionals;
    if (!given || others.length > 0) throw new Problem("restore.usage", {});
    // npm goes to the project's folder; the path is meant from where it was called.
    return { file: path.resolve(process.env.INIT_CWD ?? process.cwd(), given), replaces: values.replace };
  } catch {
    throw new Problem("restore.usage", {});
  }
}
