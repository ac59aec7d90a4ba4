import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { readSettings } from "#lib/env.ts";
import { withDatabase } from "#server/database.ts";
import { generateClient } from "#server/generate-client.ts";
import { checkPort } from "#server/http.ts";
import { seed } from "#server/seed.ts";
import { root } from "#server/stale.ts";
import { tell } from "#server/tell.ts";

/** `npm run dev`: Next's development server on the site's database, which may be in use by the site itself. */
try {
  const settings = readSettings();
  await checkPort(settings.HOST, settings.PORT);
  await generateClient();
  const serve = async () => {
    await seed(settings);
    const next = path.join(root, "node_modules/next/dist/bin/next");
    const args = [next, "dev", "--hostname", settings.HOST, "--port", String(settings.PORT)];
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
    process.once("exit", () => child.kill());
    await once(child, "exit");
  };
  await withDatabase(serve, { shares: true });
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
