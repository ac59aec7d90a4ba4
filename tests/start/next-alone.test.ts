import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBuild } from "#server/build.ts";
import { findFreePort } from "#server/postgres/connection.ts";
import { root } from "#server/stale.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";
import { addressesOf } from "#tests/support/site-addresses.ts";
import { workInDatabaseOf } from "#tests/support/site-database.ts";

let site: StartedSite;

beforeAll(async () => {
  site = await startSite({ SAMPLE: "sample" });
});

afterAll(async () => {
  await site.stop();
  rmSync(site.dataDir, { recursive: true });
});

/** Plain `next start` with the same build and database, known under the same address. */
async function startNext(): Promise<{ url: string; stop(): Promise<void> }> {
  workInDatabaseOf(site);
  const { folder } = await ensureBuild();
  const port = await findFreePort();
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_DIST_DIR: folder,
    DATA_DIR: site.dataDir,
  };
  const child = spawn(process.execPath, [next, "start", "-p", String(port)], { cwd: root, env });
  const ended = once(child, "exit");
  for await (const told of child.stdout.setEncoding("utf8")) if (told.includes("Ready")) break;
  return {
    url: `http://localhost:${port}`,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const scripts = /<script(?! type="application\/ld\+json")[^>]*>.*?<\/script>/gs;

/** What a reader sees of a page, without what Next adds for scripts. */
async function read(address: string): Promise<{ status: number; seen: string }> {
  const answer = await fetch(address);
  const html = (await answer.text()).replace(scripts, "");
  return { status: answer.status, seen: /<main[\s>].*<\/main>/s.exec(html)?.[0] ?? html };
}

test("readers find the same pages where Next serves them alone", async () => {
  const next = await startNext();
  try {
    const missing = ["/finns-inte", "/nyheter/finns-inte"];
    const feeds = ["/rss.xml", "/sitemap.xml", "/robots.txt"];
    for (const address of [...(await addressesOf(site.url)), "/tipsa/tack", ...feeds, ...missing]) {
      const seen = await read(next.url + address);
      expect(seen, address).toEqual(await read(site.url + address));
      expect(seen.status, address).toBe(missing.includes(address) ? 404 : 200);
    }
  } finally {
    await next.stop();
  }
});
