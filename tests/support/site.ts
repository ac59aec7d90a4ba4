import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { noSettings } from "#lib/env.ts";
import { findFreePort } from "#server/postgres/connection.ts";
import { root } from "#server/stale.ts";

/** `npm start`, begun as a person does it, on a port and a data folder of its own. */
export interface StartedSite {
  pid: number;
  url: string;
  dataDir: string;
  /** All that it has printed so far. */
  output(): string;
  /** Waits until it prints something; fails when it ends first. */
  says(words: string): Promise<void>;
  /** Waits for the end. @returns the exit code */
  ended(): Promise<number | null>;
  /** As Ctrl-C and SIGTERM do. @returns the exit code */
  stop(): Promise<number | null>;
}

/** Nothing of the developer's own settings reaches it. */
const unset = { ...noSettings, npm_lifecycle_event: "start" };

export const makeDataDir = () => mkdtempSync(path.join(tmpdir(), "asylnytt-site-"));

/** What is started: the checkout as by `npm start`, or a release as its README says. */
const checkout = { folder: root, script: "scripts/start.mjs" };

/** Begins a start; `settings` win over the port and the folder chosen here. What it prints is told to `hear`, too. */
export async function beginStart(
  settings: Record<string, string> = {},
  hear: (chunk: string) => void = () => {},
  { folder, script } = checkout,
): Promise<StartedSite> {
  const port = settings.PORT ?? String(await findFreePort());
  const dataDir = settings.DATA_DIR ?? makeDataDir();
  const env = { ...process.env, ...unset, SAMPLE: "none", ...settings, PORT: port, DATA_DIR: dataDir };
  const child = spawn(process.execPath, [script], { cwd: folder, env, detached: true });
  const closed = once(child, "close");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      hear(chunk);
      child.emit("told");
    });
  }
  const ended = async () => {
    await closed;
    return child.exitCode;
  };
  return {
    pid: child.pid ?? 0,
    url: `http://localhost:${port}`,
    dataDir,
    output: () => output,
    async says(words) {
      while (!output.includes(words)) {
        const told = once(child, "told").then(() => true);
        const goesOn = await Promise.race([told, closed.then(() => false)]);
        if (!goesOn && !output.includes(words))
          throw new Error(`It ended without saying "${words}":\n${output}`);
      }
    },
    ended,
    stop() {
      child.kill("SIGTERM");
      return ended();
    },
  };
}

/** Starts the site and waits until it serves. */
export async function startSite(
  settings: Record<string, string> = {},
  hear?: (chunk: string) => void,
  what = checkout,
): Promise<StartedSite> {
  const site = await beginStart(settings, hear, what);
  await site.says("Ctrl-C stops it.");
  return site;
}
