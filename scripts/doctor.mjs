import { runPrepared } from "./prepare.mjs";

// `npm run doctor`: installs what is missing and looks at the installation. The rest is in scripts/doctor.ts.
await runPrepared("scripts/doctor.ts", process.argv.slice(2));
