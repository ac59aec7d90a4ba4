import { runPrepared } from "./prepare.mjs";

// `npm run dev`: the site from its sources, at once after every change. The rest is in scripts/dev.ts.
await runPrepared("scripts/dev.ts", process.argv.slice(2));
