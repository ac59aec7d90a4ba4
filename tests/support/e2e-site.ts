import { rmSync } from "node:fs";
import { startSite } from "./site.ts";

/** One site with the sample for all end-to-end tests; its address stands in E2E_URL, which the configuration reads. */
export default async function setup(): Promise<() => Promise<void>> {
  const site = await startSite({ SAMPLE: "sample" });
  process.env.E2E_URL = site.url;
  return async () => {
    await site.stop();
    rmSync(site.dataDir, { recursive: true });
  };
}
