import { runPrepared } from "./prepare.mjs";

// `npm run sample:remove`: removes the sample and nothing else. The rest is in scripts/sample-remove.ts.
await runPrepared("scripts/sample-remove.ts", process.argv.slice(2));
