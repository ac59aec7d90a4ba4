import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { makeNightlyBackup, writeBackup } from "#lib/backups/commands.ts";
import { db } from "#lib/db.ts";
import { loadSample, seedReference } from "#lib/seed/commands.ts";
import { checkBackup } from "#server/backup/read-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { withClient } from "#server/postgres/connection.ts";
import { createItem, refusal } from "#tests/support/examples.ts";
import { makeDataDir } from "#tests/support/site.ts";

const server = inject("postgres");
let dataDir = "";
let file = "";
let address = "";

beforeAll(async () => {
  await seedReference();
  await loadSample();
  await db().sponsorLogo.create({
    data: {
      hash: "a".repeat(64),
      mediaType: "image/webp",
      bytes: new Uint8Array([0, 255, 10, 92]),
      width: 1,
      height: 1,
    },
  });
  dataDir = makeDataDir();
  process.env.DATA_DIR = dataDir;
  file = path.join(dataDir, "site.tar.gz");
  await writeBackup(file);
});

afterAll(() => {
  delete process.env.DATA_DIR;
  rmSync(dataDir, { recursive: true, force: true });
});

/** Another database, with nothing in it. */
beforeEach(async () => {
  const name = `restored_${randomUUID().replaceAll("-", "")}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`));
  address = Object.assign(new URL(server), { pathname: name }).href;
  return () => withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

const query = <T extends object>(sql: string, at = address) =>
  withClient(at, async (client) => (await client.query<T>(sql)).rows);
const here = () => process.env.DATABASE_URL ?? "";
const restore = (from = file, replaces = false) => restoreBackup(from, address, { replaces });
const tablesOf = async (at: string) =>
  (
    await query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
      at,
    )
  ).map(({ name }) => name);

/** A copy of the backup with something else in it. */
function altered(change: (tar: Buffer) => Buffer): string {
  const other = path.join(dataDir, `${randomUUID()}.tar.gz`);
  writeFileSync(other, gzipSync(change(gunzipSync(readFileSync(file)))));
  return other;
}

describe("an operator restores a backup", () => {
  test("and every row of every table is as it was", async () => {
    await restore();
    const tables = await tablesOf(here());
    expect(await tablesOf(address)).toEqual(tables);
    expect(tables.length).toBeGreaterThan(35);
    for (const table of tables) {
      const rows = `SELECT t::text AS row FROM "${table}" t ORDER BY t::text COLLATE "C"`;
      expect(await query(rows), table).toEqual(await query(rows, here()));
    }
    expect((await query('SELECT FROM "Item"')).length).toBeGreaterThan(10);
  });

  test("and search goes on keeping what it knows by itself", async () => {
    await restore();
    const [found] = await query<{ on: string }>(
      "SELECT string_agg(DISTINCT tgenabled::text, '') AS on FROM pg_trigger WHERE NOT tgisinternal",
    );
    expect(found?.on).toBe("O");
  });

  test("into a database that holds something only when told so", async () => {
    await restore();
    await query('DELETE FROM "Correction"; UPDATE "Item" SET title = \'Annat\'');
    await expect(restore()).rejects.toEqual(refusal("backup.not-empty"));
    expect(await query("SELECT FROM \"Item\" WHERE title <> 'Annat'")).toEqual([]);
    await restore(file, true);
    expect(await query("SELECT FROM \"Item\" WHERE title = 'Annat'")).toEqual([]);
  });

  test.each<[string, (tar: Buffer) => Buffer, string]>([
    ["is cut off", (tar) => tar.subarray(0, tar.length / 2), "backup.broken"],
    ["lacks its end", (tar) => tar.subarray(0, tar.indexOf("checksums.json")), "backup.broken"],
    ["is something else", () => Buffer.from("Kära du"), "backup.broken"],
    ["is of a later format", (tar) => replaced(tar, '"format": 1', '"format": 9'), "backup.newer"],
    ["knows a later data model", (tar) => replaced(tar, "_waiting_pings", "_wailing_pings"), "backup.newer"],
    ["was written in by hand", (tar) => replaced(tar, "asylsökande", "ASYLSÖKANDE"), "backup.differs"],
  ])("that %s, is told so, and the database is empty still", async (_, change, code) => {
    await expect(restore(altered(change))).rejects.toEqual(refusal(code));
    expect(await tablesOf(address)).toEqual([]);
  });

  test("that is not there, or no packed file at all", async () => {
    await expect(restore(path.join(dataDir, "no.tar.gz"))).rejects.toEqual(refusal("backup.missing"));
    const plain = path.join(dataDir, "plain");
    writeFileSync(plain, "Kära du");
    await expect(restore(plain)).rejects.toEqual(refusal("backup.broken"));
  });

  const folder = "tests/fixtures/backups";
  test.each(readdirSync(folder))("of an earlier format or data model: %s", async (name) => {
    const { manifest, checksums } = await restore(path.join(folder, name));
    expect(manifest.tables.length).toBeGreaterThan(30);
    expect((await query('SELECT FROM "Item"')).length).toBe(checksums.Item?.rows);
    expect(await tablesOf(address)).toEqual(await tablesOf(here()));
  });
});

describe("a backup", () => {
  test("is of one moment, whatever editors do meanwhile", async () => {
    let isDone = false;
    const writing = (async () => {
      while (!isDone) await createItem({ title: `Under tiden ${randomUUID()}` });
    })();
    const busy = path.join(dataDir, "busy.tar.gz");
    await writeBackup(busy).finally(() => {
      isDone = true;
    });
    await writing;
    await restore(busy);
    expect(
      await query(
        'SELECT FROM "Item" i WHERE NOT EXISTS (SELECT FROM "Revision" r WHERE r."itemId" = i.id AND r.version = i.version)',
      ),
    ).toEqual([]);
  });

  test("is read by its owner alone, and by people", async () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    const tar = gunzipSync(readFileSync(file)).toString();
    expect(tar).toContain("tables/Item/00001.jsonl");
    const { secret, checksums } = await checkBackup(file);
    expect(secret).toBe(process.env.AUTH_SECRET);
    expect(checksums.SponsorLogo?.rows).toBe(1);
  });

  test("that cannot be written says why, and leaves what was there", async () => {
    const target = path.join(dataDir, "taken");
    mkdirSync(target);
    await expect(writeBackup(target)).rejects.toEqual(refusal("backup.unwritable"));
    await expect(writeBackup(path.join(file, "in-a-file.tar.gz"))).rejects.toEqual(
      refusal("backup.unwritable"),
    );
    expect(readdirSync(dataDir).filter((name) => name.endsWith(".new"))).toEqual([]);
    chmodSync(target, 0o700);
  });

  test("is made each night, and those whose time is over go", async () => {
    const folder = path.join(dataDir, "backups");
    mkdirSync(folder, { recursive: true });
    for (const old of ["asylnytt-2020-01-01.tar.gz", "notes.txt"]) writeFileSync(path.join(folder, old), "");
    for (let day = 1; day <= 20; day += 1) {
      writeFileSync(path.join(folder, `asylnytt-2026-10-${String(day).padStart(2, "0")}.tar.gz`), "");
    }
    await makeNightlyBackup(new Date("2026-11-27T01:47:00Z"));
    const names = readdirSync(folder);
    expect(names).toEqual(expect.arrayContaining(["asylnytt-2026-11-27.tar.gz", "notes.txt"]));
    expect(names.length).toBeLessThan(15);
    expect(names).not.toContain("asylnytt-2026-10-05.tar.gz");
    const { manifest } = await checkBackup(path.join(folder, "asylnytt-2026-11-27.tar.gz"));
    expect(manifest.madeAt).toBe("2026-11-27T01:47:00.000Z");
  });
});

/** Of the same length, so that the entries stay where they are. */
function replaced(tar: Buffer, from: string, to: string): Buffer {
  const changed = Buffer.from(tar);
  const at = changed.indexOf(from);
  if (at < 0) throw new Error(`there is no ${from}`);
  changed.write(to, at);
  return changed;
}
