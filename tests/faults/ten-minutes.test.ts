import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDb, db } from "#lib/db.ts";
import { text } from "#lib/text/catalogue.ts";
import { checkBackup } from "#server/backup/read-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { withClient } from "#server/postgres/connection.ts";
import { median } from "#tests/bench/serve/statistics.ts";
import { watchMemory } from "#tests/support/memory-of.ts";
import { ask, losable, readEverything } from "#tests/support/outage.ts";
import { type OwnPostgres, startOwnPostgres } from "#tests/support/own-postgres.ts";
import { runScript } from "#tests/support/run-script.ts";
import { type SavingEditors, savingEditors } from "#tests/support/saving-editors.ts";
import { makeDataDir, type StartedSite, startSite } from "#tests/support/site.ts";
import { inWords, startReaders } from "#tests/support/steady-readers.ts";

/** The load lasts so long, and the outage beside it half as long (docs/decisions/0019). */
const minutes = Number(process.env.FAULTS_MINUTES ?? 10);
const minute = 60_000;
const soon = { timeout: minute, interval: 50 };

/** The site under load, with the database in which the test works, and another one that loses its own. */
const loaded = losable({ lasting: true });
let site: StartedSite;
let editors: SavingEditors;
let pages: string[];
let otherPostgres: OwnPostgres;
let other: StartedSite;
let otherPages: string[];

/** All that a site has, with its styles, as it was found once. */
async function openAll(url: string): Promise<string[]> {
  const found = await readEverything(url);
  return [...found].flatMap(([address, { status }]) => (status === 200 ? [url + address] : []));
}

beforeAll(async () => {
  const { AUTH_SECRET, DATABASE_URL } = loaded.settings;
  otherPostgres = await startOwnPostgres({ lasting: true });
  const settings = { DATABASE_URL: otherPostgres.address, AUTH_SECRET, DATA_DIR: makeDataDir() };
  other = await startSite({ ...settings, SAMPLE: "sample" });
  otherPages = await openAll(other.url);
  site = await startSite(loaded.settings);
  Object.assign(process.env, { DATABASE_URL, SITE_URL: site.url });
  editors = await savingEditors(site.url);
  await editors.saveAtOnce(20);
  const searches = ["asyl", "rådet beslut", '"EU:s gränser"', "domstolen OR migrationsverket"];
  const found = await openAll(site.url);
  // One reader of fifty searches.
  pages = found.flatMap((url, at) =>
    at % 50 === 0 ? [url, `${site.url}/sok?q=${encodeURIComponent(searches[at % 4] ?? "")}`] : [url],
  );
});
afterAll(async () => {
  await Promise.all([site.stop(), other.stop()]);
  await otherPostgres.remove();
});

/** Everything as the backup has it, put into an empty database and written out again. */
async function restoreElsewhere(file: string): Promise<{ rows: number; tables: number }> {
  const { DATABASE_URL } = loaded.settings;
  await withClient(DATABASE_URL, (client) => client.query("CREATE DATABASE restored"));
  const address = Object.assign(new URL(DATABASE_URL), { pathname: "restored" }).href;
  await restoreBackup(file, address, { replaces: false });
  const again = path.join(loaded.settings.DATA_DIR, "again.tar.gz");
  await runScript("scripts/backup.ts", [again], { ...loaded.settings, DATABASE_URL: address });
  const [first, second] = [await checkBackup(file), await checkBackup(again)];
  expect(second.checksums).toEqual(first.checksums);
  const rows = Object.values(first.checksums).reduce((sum, table) => sum + table.rows, 0);
  return { rows, tables: Object.keys(first.checksums).length };
}

/** The change of each minute, by the line that lies nearest to all samples. */
function slopeOf(samples: number[], perMinute: number): number {
  const meanX = (samples.length - 1) / 2;
  const meanY = samples.reduce((sum, value) => sum + value, 0) / samples.length;
  const above = samples.reduce((sum, value, at) => sum + (at - meanX) * (value - meanY), 0);
  return (above / samples.reduce((sum, _, at) => sum + (at - meanX) ** 2, 0)) * perMinute;
}

test.concurrent("500 readers a second for 10 minutes, an editor who saves, a backup from the middle that is whole", async () => {
  const readers = await startReaders({ urls: pages, perSecond: 500 });
  const stopWatching = watchMemory(loaded.settings.DATA_DIR);
  const file = path.join(loaded.settings.DATA_DIR, "middle.tar.gz");
  const begun = performance.now();
  const savedAt: number[] = [];
  let backup: ReturnType<typeof runScript> | null = null;
  while (performance.now() - begun < minutes * minute) {
    const isHalf = performance.now() - begun > (minutes * minute) / 2;
    if (isHalf) backup ??= runScript("scripts/backup.ts", [file], loaded.settings);
    await editors.saveOne();
    savedAt.push(performance.now());
    await pause(1000);
  }
  const read = await readers.stop();
  const memory = stopWatching();
  const finished = await backup;
  const saved = await editors.findLosses();
  expect(finished).toMatchObject({ code: 0, stderr: "" });
  const restored = await restoreElsewhere(file);
  const revisions = await db().revision.count();
  await closeDb();

  const perMinute = 12;
  const settled = memory.slice(Math.min(2, minutes / 3) * perMinute);
  const [early, late] = [median(settled.slice(0, perMinute)), median(settled.slice(-perMinute))];
  console.info(
    `Backup from the middle, restored: ${restored.tables} tables, ${restored.rows} rows, all hashes identical; ${savedAt.length} saves meanwhile, ${revisions} revisions at the end, ${saved.lost.length} lost`,
  );
  console.info(
    `500 readers/s for ${minutes} minutes: ${inWords(read)} (p95 ≤ 20 ms, 0 failed promised); memory after two minutes ${early.toFixed(0)} MB, in the last ${late.toFixed(0)} MB, ${slopeOf(settled, perMinute).toFixed(2)} MB a minute`,
  );
  expect(saved).toEqual({ lost: [], halfWritten: [] });
  expect(read.failed).toBe(0);
  expect(late / early).toBeLessThanOrEqual(1.1);
  expect(read.p95).toBeLessThanOrEqual(20);
});

test.concurrent("beside it, PostgreSQL is away for 5 minutes under 200 readers a second: they find all they have seen, and the newsroom says what does not work", async () => {
  const readers = await startReaders({ urls: otherPages, perSecond: 200 });
  await otherPostgres.kill();
  await other.says("The database is away");
  const until = performance.now() + (minutes / 2) * minute;
  const answers = new Set<number>();
  while (performance.now() < until) {
    const { status, body } = await ask(`${other.url}/admin/items/new`);
    answers.add(status);
    expect(body).toContain(text.site.unavailable.newsroom);
    const headers = { origin: other.url, "next-action": "0".repeat(42) };
    answers.add((await ask(`${other.url}/admin/items/new`, { method: "POST", body: "[]", headers })).status);
    await pause(1000);
  }
  await otherPostgres.start();
  const begun = performance.now();
  await vi.waitFor(async () => expect((await ask(other.url)).headers.get("age")).toBeNull(), soon);
  const back = ((performance.now() - begun) / 1000).toFixed(1);
  const read = await readers.stop();
  console.info(
    `PostgreSQL away for ${minutes / 2} minutes, 200 readers/s: ${inWords(read)} (0 failed promised); the newsroom answered ${[...answers].join(", ")}; fresh ${back} s after it was back`,
  );
  expect([...answers]).toEqual([503]);
  expect(read.failed).toBe(0);
});
