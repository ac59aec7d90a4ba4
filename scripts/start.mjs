import { runPrepared } from "./prepare.mjs";

// `npm start`: installs what is missing and serves the site. The rest is in server/main.ts.
await runPrepared("server/main.ts", process.argv.slice(2));
