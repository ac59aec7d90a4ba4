import { rmSync } from "node:fs";
import { startSite } from "./site.ts";

/** One site with the sample for all end-to-end tests; its address and data folder stand in E2E_URL and E2E_DATA_DIR. */
export default async function setup(): Promise<() => Promise<void>> {
  const site = await startSite({ SAMPLE: "sample" });
  process.env.E2E_URL = site.url;
  process.env.E2E_DATA_DIR = site.dataDir;
  return async () => {
    await site.stop();
    rmSync(site.dataDir, { recursive: true });
  };
}
