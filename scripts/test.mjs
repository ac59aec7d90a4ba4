import { runPrepared } from "./prepare.mjs";

// `npm test`: installs what is missing and runs every check. The rest is in scripts/run-tests.ts.
await runPrepared("scripts/run-tests.ts", process.argv.slice(2));
