import { runPrepared } from "./prepare.mjs";

// `npm run test:faults`: installs what is missing and lets things go wrong. The rest is in scripts/run-faults.ts.
await runPrepared("scripts/run-faults.ts", process.argv.slice(2));
