import { runPrepared } from "./prepare.mjs";

// `npm run restore`: installs what is missing and puts a backup back. The rest is in scripts/restore.ts.
await runPrepared("scripts/restore.ts", process.argv.slice(2));
