import { runPrepared } from "./prepare.mjs";

// `npm run release`: installs what is missing and packs the site for a server. The rest is in scripts/release.ts.
await runPrepared("scripts/release.ts", process.argv.slice(2));
