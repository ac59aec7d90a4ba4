import { execFileSync } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDb } from "#lib/db.ts";
import { checkBackup } from "#server/backup/read-backup.ts";
import { openCopies, pagesFolder } from "#server/front/copies.ts";
import { copiesIn } from "#tests/support/kept-copies.ts";
import { type Answer, ask, readEverything } from "#tests/support/outage.ts";
import { runScript } from "#tests/support/run-script.ts";
import { type SavingEditors, savingEditors } from "#tests/support/saving-editors.ts";
import { makeDataDir, type StartedSite, startSite } from "#tests/support/site.ts";
import { workInDatabaseOf } from "#tests/support/site-database.ts";

/** A disk of its own for the data folder, the embedded database in it included: only root may make one. */
const isRoot = process.getuid?.() === 0 && process.platform === "linux";
const soon = { timeout: 60_000, interval: 100 };

let site: StartedSite;
let editors: SavingEditors;
let before: Map<string, Answer>;
const dataDir = makeDataDir();
const filler = path.join(dataDir, "filler");
if (!isRoot) console.info("Disk full: SKIPPED, only root can make a small disk to fill");

beforeAll(async () => {
  if (!isRoot) return;
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=256m,mode=755", "tmpfs", dataDir]);
  site = await startSite({ DATA_DIR: dataDir, SAMPLE: "sample" });
  workInDatabaseOf(site);
  editors = await savingEditors(site.url);
  await editors.saveAtOnce(20);
  before = await readEverything(site.url);
});
afterAll(async () => {
  if (!isRoot) return;
  await site.stop();
  execFileSync("umount", [dataDir]);
  rmSync(dataDir, { recursive: true });
});

/** Until not a byte more goes onto the disk. */
function fill(): void {
  for (const size of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
}

const backup = (name: string) =>
  runScript("scripts/backup.ts", [path.join(dataDir, "backups", name)], {
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    AUTH_SECRET: "",
  });

const countFailed = async () => {
  let failed = 0;
  for (const [address, { status }] of before) {
    if ((await ask(site.url + address)).status !== status) failed += 1;
  }
  return failed;
};

test.runIf(isRoot)("the disk is full: pages go on, and it is said what is the matter", async () => {
  fill();
  expect(statfsSync(dataDir).bfree).toBe(0);
  const failed = await countFailed();
  // Some may still find room that the database has reserved; those that do not must not be acknowledged.
  await editors.saveAtOnce(100);
  const failedAfter = await countFailed();
  const refused = await backup("full.tar.gz");
  await vi.waitFor(() => expect(site.output()).toMatch(/No space left|ENOSPC/i), soon);
  console.info(
    `Disk full: ${before.size} pages asked twice, ${failed + failedAfter} failed; ${editors.acknowledged.length} saves acknowledged; the backup said: ${refused.stderr.trim()}`,
  );
  expect(failed + failedAfter).toBe(0);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("the disk is full. Make room there.");
  expect(refused.stderr).not.toMatch(/\n\s+at /);
});

test.runIf(isRoot)("and has room again: everything goes on, and no file is broken", async () => {
  rmSync(filler);
  await closeDb();
  await vi.waitFor(editors.saveOne, soon);
  const made = await backup("room.tar.gz");
  expect(made.code, made.stderr).toBe(0);
  const backups = readdirSync(path.join(dataDir, "backups"));
  for (const name of backups) await checkBackup(path.join(dataDir, "backups", name));
  const dump = await ask(`${site.url}/data/items.jsonl`);
  expect(dump.status).toBe(200);
  for (const line of dump.body.trim().split("\n")) JSON.parse(line);
  const keys = copiesIn(dataDir);
  const copies = openCopies(pagesFolder(dataDir));
  const broken: string[] = [];
  for (const key of keys) if (!(await copies.read(key))) broken.push(key);
  const { lost, halfWritten } = await editors.findLosses();
  expect(JSON.parse(readFileSync(path.join(dataDir, "lock.json"), "utf8"))).toHaveProperty("pid");
  console.info(
    `Room again: ${keys.length} copies, ${broken.length} broken; ${backups.length} backups whole; ${lost.length} of ${editors.acknowledged.length} saves lost, ${halfWritten.length} half-written`,
  );
  expect({ broken, lost, halfWritten }).toEqual({ broken: [], lost: [], halfWritten: [] });
  expect(await countFailed()).toBe(0);
});
