import { runPrepared } from "./prepare.mjs";

// `npm run editor -- link ADDRESS`: lets somebody in who is locked out. The rest is in scripts/editor.ts.
await runPrepared("scripts/editor.ts", process.argv.slice(2));
