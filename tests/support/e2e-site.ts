import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startSite } from "./site.ts";

/** Tests may say where they come from, as a proxy would. */
const settings = { SAMPLE: "sample", TRUST_PROXY: "127.0.0.1, ::1" };

/**
 * One site with the sample for all end-to-end tests; its address, its data folder and the file with all that
 * it has printed stand in E2E_URL, E2E_DATA_DIR and E2E_LOG.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const logs = mkdtempSync(path.join(tmpdir(), "asylnytt-log-"));
  const log = path.join(logs, "site.log");
  const site = await startSite(settings, (chunk) => appendFileSync(log, chunk));
  process.env.E2E_URL = site.url;
  process.env.E2E_DATA_DIR = site.dataDir;
  process.env.E2E_LOG = log;
  return async () => {
    await site.stop();
    for (const folder of [site.dataDir, logs]) rmSync(folder, { recursive: true });
  };
}
