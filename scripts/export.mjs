import { runPrepared } from "./prepare.mjs";

// `npm run export`: installs what is missing and writes the site as plain files. The rest is in scripts/export.ts.
await runPrepared("scripts/export.ts", process.argv.slice(2));
