import { runPrepared } from "./prepare.mjs";

// `npm run import`: installs what is missing and imports pages. The rest is in scripts/import.ts.
// Each page leaves garbage behind; cleared away a little sooner, a thousand pages take 150 MB less.
const tidy = ["--max-semi-space-size=8", "--heap-growing-percent=50"];
await runPrepared("scripts/import.ts", process.argv.slice(2), tidy);
