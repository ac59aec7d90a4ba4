import { runPrepared } from "./prepare.mjs";

// `npm run dump`: installs what is missing and makes the files with all items. The rest is in scripts/dump.ts.
await runPrepared("scripts/dump.ts", process.argv.slice(2));
