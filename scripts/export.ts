import path from "node:path";
import { readSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { withDatabase } from "#server/database.ts";
import { generateClient } from "#server/generate-client.ts";
import { tell } from "#server/tell.ts";

/** `npm run export -- FOLDER`: the whole public site as plain files, and what in it leads nowhere. */
try {
  const [given, ...others] = process.argv.slice(2);
  if (!given || others.length > 0) throw new Problem("export.usage", {});
  // npm goes to the project's folder; the path is meant from where it was called.
  await exportTo(path.resolve(process.env.INIT_CWD ?? process.cwd(), given));
} catch (error) {
  tell(error);
  process.exitCode = 1;
}

async function exportTo(folder: string): Promise<void> {
  const begun = performance.now();
  const settings = readSettings();
  Object.assign(process.env, { NODE_ENV: "production", SITE_URL: settings.SITE_URL });
  await generateClient();
  const { files, bytes, redirects, broken } = await withDatabase(async () => {
    const { exportSite } = await import("#server/export/export-site.ts");
    return exportSite(folder, settings, process.stdout.isTTY ? bar : eachThousand);
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const size = (bytes / 1024 / 1024).toFixed(1);
  console.log(`${process.stdout.isTTY ? "\n" : ""}${files} files, ${size} MB, in ${seconds} s: ${folder}`);
  console.log(`${redirects.length} addresses that have moved.`);
  for (const { on, address } of broken) console.error(`Leads nowhere: ${address} (on ${on})`);
  console.log(
    broken.length === 0 ? "No link within the site is broken." : `${broken.length} links are broken.`,
  );
  if (broken.length > 0) process.exitCode = 1;
}

const width = 30;

/** How far it is, as far as is known: the more is read, the more is found. */
function bar(done: number, known: number): void {
  const full = Math.round((done / known) * width);
  process.stdout.write(`\r${"█".repeat(full)}${"░".repeat(width - full)} ${done} of ${known} pages `);
}

function eachThousand(done: number, known: number): void {
  if (done % 1000 === 0) console.log(`${done} of ${known} pages …`);
}
