import { stat } from "node:fs/promises";
import path from "node:path";
import { Problem } from "#lib/errors.ts";
import { withDatabase } from "#server/database.ts";
import { generateClient } from "#server/generate-client.ts";
import { tell } from "#server/tell.ts";

/** `npm run backup -- FILE`: everything in one file, while the site runs or not. */
try {
  const [given, ...others] = process.argv.slice(2);
  if (!given || others.length > 0) throw new Problem("backup.usage", {});
  const begun = performance.now();
  // npm goes to the project's folder; the path is meant from where it was called.
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  await generateClient();
  const { rows } = await withDatabase(async () => {
    const { writeBackup } = await import("#lib/backups/commands.ts");
    return writeBackup(file);
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const size = ((await stat(file)).size / 1024 / 1024).toFixed(1);
  console.log(`${rows} rows, ${size} MB, in ${seconds} s: ${file}`);
  console.log("It holds the secret of the site: keep it where nobody else can read it.");
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
