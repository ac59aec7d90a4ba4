import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFreePort, withClient } from "#server/postgres/connection.ts";
import { ask } from "#tests/support/outage.ts";
import { runScript } from "#tests/support/run-script.ts";
import { makeDataDir, type StartedSite, startSite } from "#tests/support/site.ts";
import { workInDatabaseOf } from "#tests/support/site-database.ts";
import { startSmtpSink } from "#tests/support/smtp-sink.ts";

const dataDir = makeDataDir();
let site: StartedSite;
let settings: Record<string, string>;
let sink: Awaited<ReturnType<typeof startSmtpSink>>;

beforeAll(async () => {
  sink = await startSmtpSink();
  settings = {
    DATA_DIR: dataDir,
    METRICS_PORT: String(await findFreePort()),
    WEB_CONCURRENCY: "2",
    LOG_LEVEL: "debug",
    SMTP_URL: sink.url,
    MAIL_FROM: "asylnytt@example.org",
    TRUST_PROXY: "127.0.0.1",
  };
  site = await startSite(settings);
  workInDatabaseOf(site);
});

afterAll(async () => {
  expect(await site.stop()).toBe(0);
  sink.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const client = "203.0.113.77";

/** On a connection of its own: another process may answer each time. */
const open = (address: string) =>
  ask(site.url + address, { headers: { connection: "close", "x-forwarded-for": client } });

const inDatabase = (sql: string) => withClient(process.env.DATABASE_URL ?? "", (db) => db.query(sql));

describe("an operator reads the metrics", () => {
  const read = async () => (await ask(`http://127.0.0.1:${settings.METRICS_PORT}/metrics`)).body;
  const numberOf = (metrics: string, name: string) =>
    Number(
      metrics
        .split("\n")
        .find((line) => line.startsWith(`${name} `))
        ?.split(" ")
        .at(-1),
    );
  const pages = 'asylnytt_request_seconds_count{kind="page",status="2xx"}';

  test("and finds what both processes answered, added up, and nothing that anybody asked for", async () => {
    await open("/");
    const before = numberOf(await read(), pages);
    for (let count = 0; count < 20; count += 1) expect((await open("/")).status).toBe(200);
    await open("/finns-inte-alls");
    await open("/sok?q=hemligtord");
    const metrics = await read();
    expect(numberOf(metrics, pages)).toBe(before + 20);
    expect(numberOf(metrics, 'asylnytt_request_seconds_count{kind="page",status="4xx"}')).toBe(1);
    expect(numberOf(metrics, 'asylnytt_request_seconds_count{kind="live",status="2xx"}')).toBe(1);
    expect(numberOf(metrics, 'asylnytt_pages_shown_total{from="hit"}')).toBeGreaterThan(0);
    expect(numberOf(metrics, 'asylnytt_pages_shown_total{from="made"}')).toBeGreaterThan(0);
    expect(metrics).not.toMatch(/finns-inte|hemligtord|203\.0\.113/);
  });

  test("how the processes are, their connections and what they keep", async () => {
    const metrics = await read();
    expect(numberOf(metrics, "asylnytt_ready")).toBe(1);
    expect(numberOf(metrics, "asylnytt_database_heard")).toBe(1);
    expect(numberOf(metrics, "asylnytt_replica_current")).toBe(0);
    expect(numberOf(metrics, "asylnytt_pages_kept")).toBeGreaterThan(0);
    expect(numberOf(metrics, "asylnytt_pages_kept_bytes")).toBeGreaterThan(0);
    expect(numberOf(metrics, 'asylnytt_database_connections{state="idle"}')).toBeGreaterThan(0);
    expect(numberOf(metrics, "asylnytt_database_connections_max")).toBe(60);
    expect(numberOf(metrics, "process_resident_memory_bytes")).toBeGreaterThan(1e8);
    expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    expect(metrics).toContain("# TYPE asylnytt_jobs_total counter");
  });

  test("but readers do not", async () => {
    expect((await open("/metrics")).status).toBe(404);
  });
});

describe("an operator asks the doctor", () => {
  const examine = (more: Record<string, string> = {}) =>
    runScript("scripts/doctor.ts", [], {
      ...settings,
      DATABASE_URL: "",
      AUTH_SECRET: "",
      SITE_URL: "",
      PORT: new URL(site.url).port,
      ...more,
    });
  const linesOf = (stdout: string) =>
    Object.fromEntries(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => [line.slice(6, 19).trim(), line]),
    );

  test("about a site that is well: every line says so", async () => {
    const { code, stdout, stderr } = await examine();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").filter((line) => !line.startsWith("ok"))).toEqual([""]);
    expect(Object.keys(linesOf(stdout))).toEqual(
      "versions settings disk database connections clock migrations jobs backups mail site".split(" "),
    );
    expect(sink.mails).toEqual([]);
  });

  test("about one where much is wrong: each is named, and what to do", async () => {
    const name = "20990101000000_from_the_future";
    await inDatabase(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at)
       VALUES ('future', 'x', '${name}', now(), '2020-01-01')`,
    );
    const folder = path.join(dataDir, "backups");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "asylnytt-2020-01-01.tar.gz"), "");
    const { code, stdout } = await examine({
      SMTP_URL: `smtp://127.0.0.1:${await findFreePort()}`,
      SITE_URL: "https://asylnytt.example",
      TRUST_PROXY: "",
      PORT: String(await findFreePort()),
    });
    await inDatabase(`DELETE FROM _prisma_migrations WHERE id = 'future'`);
    expect(code).toBe(1);
    const lines = linesOf(stdout);
    expect(lines.settings).toMatch(/^look .*TRUST_PROXY/);
    expect(lines.migrations).toMatch(new RegExp(`^fault .*${name}.*Update the program`));
    expect(lines.mail).toMatch(/^fault .*SMTP_URL/);
    expect(lines.backups).toMatch(/^look .*2020-01-01.*npm run backup/);
    expect(lines.jobs).toMatch(/^look .*make-backup.*JOBS=on/);
    expect(lines.site).toMatch(/^look .*npm start/);
    expect(lines.database).toMatch(/^ok/);
  });

  test("about settings that cannot be read", async () => {
    const { code, stdout } = await examine({ PORT: "none" });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fault {1}settings {5}PORT must be a whole number/m);
  });
});

describe("something fails", () => {
  test("the answer names it as the log does, which holds nothing of what was typed, nor by whom", async () => {
    await inDatabase('ALTER TABLE "Category" RENAME TO "Away"');
    const { status, headers } = await open("/sok?q=hemligtord");
    const admin = await open("/admin/login");
    await inDatabase('ALTER TABLE "Away" RENAME TO "Category"');
    expect(status).toBe(503);
    const id = headers.get("x-request-id") ?? "";
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    await site.says(`"request":"${id}"`);
    expect(admin.headers.get("x-request-id")).toMatch(/^[0-9a-f]{8}$/);
    await site.says('"msg":"A request failed."');
    expect(site.output()).toContain('"msg":"A request."');
    expect(site.output()).not.toMatch(/hemligtord|203\.0\.113/);
    const isLog = (line: string) => line.startsWith("{");
    const prose = site.output().slice(site.output().indexOf("Ctrl-C stops it.") + 16);
    expect(prose.split("\n").filter((line) => line.trim() && !isLog(line))).toEqual([]);
  });
});
