import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { closeDb } from "#lib/db.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { createPublished } from "#tests/support/examples.ts";
import { type Answer, ask, losable, readEverything } from "#tests/support/outage.ts";
import { servingProcesses } from "#tests/support/serving-processes.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";

const lost = losable();
const soon = { timeout: 60_000, interval: 50 };

/** On a connection of its own: it may be answered by another process each time. */
const open = (url: string) => ask(url, { headers: { connection: "close" } });

describe("two processes serve", () => {
  let site: StartedSite;
  let before: Map<string, Answer>;

  beforeAll(async () => {
    site = await startSite({ ...lost.settings, WEB_CONCURRENCY: "2" });
    before = await readEverything(site.url);
  });

  const serving = () => servingProcesses(site);

  /** Ends a process without a word of warning, and waits for the one that takes its place. */
  async function replace(pid: number): Promise<void> {
    const others = serving().filter((other) => other !== pid);
    process.kill(pid, "SIGKILL");
    await vi.waitFor(() => {
      const now = serving();
      expect(now).toHaveLength(2);
      expect(now).not.toContain(pid);
      expect(now).toEqual(expect.arrayContaining(others));
    }, soon);
  }

  test("one of them is killed: readers read on, and another one takes its place", async () => {
    const [first = 0] = serving();
    const replaced = replace(first);
    await site.says("another one takes its place");
    for (const path of before.keys()) {
      expect({ path, status: (await open(site.url + path)).status }).toEqual({ path, status: 200 });
    }
    await replaced;
  });

  test("PostgreSQL is killed: readers find everything, whichever of them answers", async () => {
    await lost.postgres.kill();
    await closeDb();
    for (const path of before.keys()) {
      await vi.waitFor(async () => {
        const { status, headers } = await open(site.url + path);
        expect({ path, status, isOld: headers.has("age") || path.endsWith(".css") }).toEqual({
          path,
          status: 200,
          isOld: true,
        });
      }, soon);
    }
  });

  test("and both of them after it: those that take their places show the copies, too", async () => {
    for (const pid of serving()) await replace(pid);
    for (const path of before.keys()) {
      await vi.waitFor(async () => expect((await open(site.url + path)).status).toBe(200), soon);
    }
  });

  test("PostgreSQL is back: each of them shows what has changed, and both end when they are told to", async () => {
    await lost.postgres.start();
    await createPublished({ title: "Skriven efter avbrottet" });
    await vi.waitFor(async () => {
      const shown = await Promise.all(Array.from({ length: 10 }, () => open(site.url)));
      for (const { body } of shown) expect(body).toContain("Skriven efter avbrottet");
    }, soon);
    const begun = performance.now();
    expect(await site.stop()).toBe(0);
    console.info(`two processes ended after ${Math.round(performance.now() - begun)} ms`);
    expect(serving()).toEqual([]);
  });
});

describe("nothing can be written to disk", () => {
  test("the site serves, and shows what it has in memory when PostgreSQL is away", async () => {
    const dataDir = dataDirForThisTest();
    for (const folder of ["pages", "assets"]) writeFileSync(path.join(dataDir, folder), "in the way");
    const site = await startSite({ ...lost.settings, DATA_DIR: dataDir });
    const before = await readEverything(site.url);
    expect([...before.values()].filter(({ status }) => status !== 200)).toEqual([]);
    expect(site.output()).toContain("Copies of pages cannot be kept on disk");
    await lost.postgres.kill();
    await closeDb();
    await site.says("The database is away");
    for (const [path, { body }] of before)
      expect((await ask(site.url + path)).body === body, path).toBe(true);
    await lost.postgres.start();
    await vi.waitFor(async () => expect((await ask(site.url)).headers.get("age")).toBeNull(), soon);
    expect(await site.stop()).toBe(0);
  });
});
