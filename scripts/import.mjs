import { runPrepared } from "./prepare.mjs";

// `npm run import`: installs what is missing and imports pages. The rest is in scripts/import.ts.
await runPrepared("scripts/import.ts", process.argv.slice(2));
