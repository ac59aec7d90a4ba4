import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const onMac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const run = promisify(execFile);

/** The Chromium of this machine: `CHROMIUM_PATH`, else the first that is installed. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  const folders = PATH.split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [CHROMIUM_PATH ?? "", ...candidates, onMac].find((file) => existsSync(file));
}

/**
 * Sees to it that there is a browser: the system's, else Debian's package where we may install it, else Playwright's
 * download. @returns where it comes from @throws where none of these is possible
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (await installFromDebian()) return "installed from Debian";
  try {
    await run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
    return "Playwright's own";
  } catch (cause) {
    throw new Error(
      "There is no Chromium. Install it, or name one: CHROMIUM_PATH=/path/to/chromium npm test.",
      {
        cause,
      },
    );
  }
}

async function installFromDebian(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  } catch {
    return false;
  }
  return findBrowser() !== undefined;
}
