import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { clusterFiles } from "#server/postgres/cluster.ts";
import { readPostmaster } from "#server/postgres/orphan.ts";
import { markProcess } from "#server/processes.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { runScript } from "#tests/support/run-script.ts";
import { startSite } from "#tests/support/site.ts";

const kept = ["postgres", "postgres-password", "postgres.log", "secret"];

describe("an operator stops the site", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "with %s to everything at once, as a terminal does: it ends with 0 and leaves nothing",
    async (signal) => {
      const dataDir = dataDirForThisTest();
      const site = await startSite({ DATA_DIR: dataDir });
      const postgres = readPostmaster(clusterFiles(dataDir))?.pid ?? 0;
      expect(markProcess(postgres)).toBeDefined();
      process.kill(-site.pid, signal);
      expect(await site.ended()).toBe(0);
      expect(markProcess(postgres)).toBeUndefined();
      expect(readdirSync(dataDir).sort()).toEqual(["pages", ...kept]);
      expect(existsSync(path.join(dataDir, "postgres/postmaster.pid"))).toBe(false);
    },
  );
});

describe("an operator runs commands", () => {
  test("while the site serves: they join its database, and leave it running", async () => {
    const dataDir = dataDirForThisTest();
    const site = await startSite({ DATA_DIR: dataDir });
    const postgres = readPostmaster(clusterFiles(dataDir))?.pid;
    const { code } = await runScript("scripts/sample-remove.ts", [], { DATA_DIR: dataDir, DATABASE_URL: "" });
    expect(code).toBe(0);
    expect(readPostmaster(clusterFiles(dataDir))?.pid).toBe(postgres);
    expect((await fetch(`${site.url}/api/health`)).status).toBe(200);
    expect(await site.stop()).toBe(0);
  });

  test("without a site, two at a time: the database runs for both, and is gone after them", async () => {
    const dataDir = dataDirForThisTest();
    const settings = { DATA_DIR: dataDir, DATABASE_URL: "" };
    const both = await Promise.all([1, 2].map(() => runScript("scripts/sample-remove.ts", [], settings)));
    expect(both.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      Array(2).fill({ code: 0, stderr: "" }),
    );
    expect(readdirSync(dataDir).sort()).toEqual(kept);
    expect(existsSync(path.join(dataDir, "postgres/postmaster.pid"))).toBe(false);
  });
});
