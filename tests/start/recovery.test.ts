import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { clusterFiles } from "#server/postgres/cluster.ts";
import { readPostmaster } from "#server/postgres/orphan.ts";
import { markProcess } from "#server/processes.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";

/** Waits long enough for a crash to be got over on a slow machine. */
const soon = { timeout: 60_000, interval: 50 };

const runs = (pid: number) => markProcess(pid) !== undefined;
const postmasterOf = (dataDir: string) => readPostmaster(clusterFiles(dataDir))?.pid ?? 0;
const health = async (site: StartedSite) => (await fetch(`${site.url}/api/health`)).status;

/** The site's own processes, without a word of warning; PostgreSQL lives on. */
async function killAtOnce(site: StartedSite): Promise<void> {
  process.kill(-site.pid, "SIGKILL");
  await site.ended();
}

describe("the site is killed", () => {
  test("the next start finds PostgreSQL left running, stops it and serves", async () => {
    const dataDir = dataDirForThisTest();
    const killed = await startSite({ DATA_DIR: dataDir });
    const orphan = postmasterOf(dataDir);
    await killAtOnce(killed);
    expect(runs(orphan)).toBe(true);
    expect(existsSync(path.join(dataDir, "lock.json"))).toBe(true);

    const site = await startSite({ DATA_DIR: dataDir });
    expect(runs(orphan)).toBe(false);
    expect(await health(site)).toBe(200);
    expect(await site.stop()).toBe(0);
  });

  test("and PostgreSQL with it: the next start gets over both", async () => {
    const dataDir = dataDirForThisTest();
    const killed = await startSite({ DATA_DIR: dataDir });
    process.kill(postmasterOf(dataDir), "SIGKILL");
    await killAtOnce(killed);
    const site = await startSite({ DATA_DIR: dataDir });
    expect(await health(site)).toBe(200);
    expect(await site.stop()).toBe(0);
  });

  test("and its numbers were given to other processes since", async () => {
    const dataDir = dataDirForThisTest();
    const first = await startSite({ DATA_DIR: dataDir });
    await first.stop();
    // This test's own process stands for the unrelated one.
    const lock = { pid: process.pid, begun: "another run of the machine", purpose: "npm start" };
    writeFileSync(path.join(dataDir, "lock.json"), JSON.stringify(lock));
    const pidFile = path.join(dataDir, "postgres/postmaster.pid");
    writeFileSync(pidFile, `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n 1 1\nready\n`);

    const site = await startSite({ DATA_DIR: dataDir });
    expect(await health(site)).toBe(200);
    expect(await site.stop()).toBe(0);
  });

  test("while the database was being made for the first time", async () => {
    const dataDir = dataDirForThisTest();
    mkdirSync(path.join(dataDir, "postgres.unfinished-1/base"), { recursive: true });
    writeFileSync(path.join(dataDir, "postgres-password"), "of the first attempt");
    const site = await startSite({ DATA_DIR: dataDir });
    expect(await health(site)).toBe(200);
    expect(await site.stop()).toBe(0);
    expect(readdirSync(dataDir)).not.toContain("postgres.unfinished-1");
  });
});

describe("PostgreSQL is killed under the site", () => {
  test("it is started again, said in a sentence, and the site answers again", async () => {
    const dataDir = dataDirForThisTest();
    const site = await startSite({ DATA_DIR: dataDir });
    const before = postmasterOf(dataDir);
    process.kill(before, "SIGKILL");
    await site.says("The embedded PostgreSQL ended by itself (SIGKILL). It is started again.");
    await site.says("The embedded PostgreSQL runs again.");
    await vi.waitFor(async () => expect(await health(site)).toBe(200), soon);
    expect(postmasterOf(dataDir)).not.toBe(before);
    expect(await site.stop()).toBe(0);
    expect(existsSync(path.join(dataDir, "postgres/postmaster.pid"))).toBe(false);
  });
});
