import { runPrepared } from "./prepare.mjs";

// `npm run backup`: installs what is missing and writes everything into one file. The rest is in scripts/backup.ts.
await runPrepared("scripts/backup.ts", process.argv.slice(2));
