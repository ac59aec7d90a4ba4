import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { migrate } from "#server/migrate.ts";
import { withClient } from "#server/postgres/connection.ts";
import { type ScratchServer, startScratchServer } from "#server/postgres/scratch.ts";
import { dataDirForThisTest } from "#tests/support/data-dir.ts";
import { beginStart, startSite } from "#tests/support/site.ts";

/** Goes with a DATABASE_URL. */
const AUTH_SECRET = "the same on every instance, and known to nobody else";

/** Tries to start and expects that it gives up, with a sentence instead of a stack. @returns what it said */
async function refusal(settings: Record<string, string>): Promise<string> {
  const site = await beginStart({ DATA_DIR: dataDirForThisTest(), ...settings });
  expect(await site.ended()).toBe(1);
  expect(site.output()).not.toMatch(/\n\s+at |Error:/);
  return site.output();
}

describe("an operator makes a mistake", () => {
  test("hears of every wrong setting at once", async () => {
    const DATABASE_URL = "mysql://user:secret@host";
    const wrong = { PORT: "http", SITE_LOCALE: "fi", SITE_URL: "example.org", TRUST_PROXY: "everyone" };
    const said = await refusal({ ...wrong, DATABASE_URL });
    expect(said).toContain('PORT must be a whole number from 1 to 65535, and is "http".');
    expect(said).toContain('SITE_LOCALE must be "sv" or "en", and is "fi".');
    expect(said).toContain("SITE_URL must be an address such as https://example.org");
    expect(said).toContain("TRUST_PROXY must be addresses or networks");
    expect(said).toContain("DATABASE_URL must be an address such as postgresql://");
    expect(said).toMatch(/AUTH_SECRET must be given with DATABASE_URL.*, and is not set\./);
    expect(said).not.toContain("secret");
  });

  test("names a data folder that cannot be", async () => {
    const folder = dataDirForThisTest();
    writeFileSync(path.join(folder, "file"), "");
    const said = await refusal({ DATA_DIR: path.join(folder, "file/data") });
    expect(said).toContain("cannot be written to: there is a file where a folder should be. Set DATA_DIR");
  });

  test("chooses a port that is taken", async () => {
    const other = createServer().listen(0);
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const said = await refusal({ PORT: String(port) });
    expect(said).toContain(`Port ${port} is taken by another program.`);
    expect(said).not.toContain("Opening the database");
  });

  test("chooses one for the metrics that is taken", async () => {
    const other = createServer().listen(0);
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ METRICS_PORT: String(port) })).toContain(`METRICS_PORT=${port + 1} npm start.`);
  });

  test("chooses an address that this machine does not have", async () => {
    expect(await refusal({ HOST: "203.0.113.5" })).toContain("this machine has no such address");
  });

  test("brings data of another PostgreSQL, which stays as it is", async () => {
    const dataDir = dataDirForThisTest();
    mkdirSync(path.join(dataDir, "postgres"));
    writeFileSync(path.join(dataDir, "postgres/PG_VERSION"), "14\n");
    const said = await refusal({ DATA_DIR: dataDir });
    expect(said).toContain("belongs to PostgreSQL 14, and this version brings PostgreSQL 18.");
    expect(readdirSync(path.join(dataDir, "postgres"))).toEqual(["PG_VERSION"]);
  });

  test("starts twice on one data folder: the second says so, the first goes on", async () => {
    const site = await startSite({ DATA_DIR: dataDirForThisTest() });
    const second = await beginStart({ DATA_DIR: site.dataDir });
    expect(await second.ended()).toBe(1);
    expect(second.output()).toMatch(/is in use by npm start \(process \d+\)\. Stop that first/);
    expect((await fetch(`${site.url}/api/health`)).status).toBe(200);
    expect(await site.stop()).toBe(0);
  });
});

describe("an operator brings a PostgreSQL", () => {
  let server: ScratchServer;
  beforeAll(async () => {
    server = await startScratchServer();
  });
  afterAll(() => server.close());

  const addressOf = (change: Partial<URL>) =>
    Object.assign(new URL(server.addressOf("postgres")), change).href;

  test("that does not answer", async () => {
    const said = await refusal({ AUTH_SECRET, DATABASE_URL: addressOf({ port: "1" }) });
    expect(said).toMatch(/cannot be reached at asylnytt@127\.0\.0\.1:1\/postgres: nothing answers there\./);
  });

  test("on a machine that does not exist", async () => {
    // An empty part in the name: no resolver is asked, which may take its time.
    const said = await refusal({
      AUTH_SECRET,
      DATABASE_URL: "postgresql://editor:secret@db..invalid/digest",
    });
    expect(said).toContain("cannot be reached at editor@db..invalid/digest: no machine has that name.");
  });

  test("while the system waits for something that never comes, as for the answer to a name", async () => {
    const folder = dataDirForThisTest();
    const pipe = path.join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const waiting = `if (process.argv[1].endsWith("main.ts")) (await import("node:fs")).readFile("${pipe}", () => {});`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(waiting)}`;
    const said = await refusal({ NODE_OPTIONS, AUTH_SECRET, DATABASE_URL: addressOf({ port: "1" }) });
    expect(said).toContain("nothing answers there.");
  });

  test("with a wrong password, which is not shown", async () => {
    const said = await refusal({ AUTH_SECRET, DATABASE_URL: addressOf({ password: "guess" }) });
    expect(said).toContain("refuses the user name or password: asylnytt@127.0.0.1");
    expect(said).not.toContain("guess");
  });

  test("without the database", async () => {
    const said = await refusal({ AUTH_SECRET, DATABASE_URL: addressOf({ pathname: "nowhere" }) });
    expect(said).toContain("There is no database nowhere on the server of DATABASE_URL");
  });

  test("whose data is ahead of the program, and is not touched", async () => {
    await withClient(server.addressOf("postgres"), (client) => client.query("CREATE DATABASE ahead"));
    const address = server.addressOf("ahead");
    await migrate(address, [{ name: "29990101000000_from_the_future", sql: "SELECT 1", checksum: "" }]);
    const said = await refusal({ AUTH_SECRET, DATABASE_URL: address });
    expect(said).toContain(
      "The database is ahead of this version of the program: it knows 29990101000000_from_the_future",
    );
    const { rows } = await withClient(address, (client) =>
      client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"),
    );
    expect(rows).toEqual([{ tablename: "_prisma_migrations" }]);
  });

  test("and the site runs on it", async () => {
    await withClient(server.addressOf("postgres"), (client) => client.query("CREATE DATABASE empty"));
    const dataDir = dataDirForThisTest();
    const DATABASE_URL = server.addressOf("empty");
    const site = await startSite({ DATA_DIR: dataDir, DATABASE_URL, AUTH_SECRET });
    expect((await fetch(`${site.url}/api/health`)).status).toBe(200);
    expect(await site.stop()).toBe(0);
    expect(readdirSync(dataDir)).toEqual(["pages"]);
  });
});
