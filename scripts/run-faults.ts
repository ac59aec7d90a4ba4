import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { ensureBuild } from "#server/build.ts";
import { generateClient } from "#server/generate-client.ts";
import { step } from "#server/progress.ts";
import { root } from "#server/stale.ts";
import { tell } from "#server/tell.ts";

/** `npm run test:faults [-- FILE…]`: what goes wrong in years, in minutes; one file after the other, with figures. */
try {
  await step("client", generateClient);
  await step("build", () => ensureBuild().then(({ outcome }) => outcome));
  const vitest = path.join(root, "node_modules/.bin/vitest");
  const args = ["run", "--project", "faults", "--disableConsoleIntercept", ...process.argv.slice(2)];
  const child = spawn(vitest, args, { cwd: root, stdio: "inherit" });
  const [code] = await once(child, "close");
  process.exitCode = code ?? 1;
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
