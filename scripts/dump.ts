import { stat } from "node:fs/promises";
import { readSettings } from "#lib/env.ts";
import { withDatabase } from "#server/database.ts";
import { generateClient } from "#server/generate-client.ts";
import { tell } from "#server/tell.ts";

/** `npm run dump`: makes the files with all items that the site sends, without waiting for the night. */
try {
  const begun = performance.now();
  process.env.SITE_URL = readSettings().SITE_URL;
  await generateClient();
  const { items, files } = await withDatabase(async () => {
    const { makeDumps } = await import("#lib/dumps/make-dumps.ts");
    return makeDumps();
  });
  console.log(`${items} items in ${((performance.now() - begun) / 1000).toFixed(1)} s:`);
  for (const { path } of files) {
    const { size } = await stat(path);
    console.log(`${path} (${(size / 1024 / 1024).toFixed(1)} MB)`);
  }
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
