import { createHash, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { migrate } from "#server/migrate.ts";
import type { Migration } from "#server/migrations.ts";
import { withClient } from "#server/postgres/connection.ts";

const server = inject("postgres");
let address = "";

beforeEach(async () => {
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`));
  address = Object.assign(new URL(server), { pathname: name }).href;
});

afterEach(async () => {
  const name = new URL(address).pathname.slice(1);
  await withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const first = migration("20260101000000_first", "CREATE TABLE one (id int)");
const second = migration("20260102000000_second", "CREATE TABLE two (id int); CREATE TABLE three (id int)");
const broken = migration("20260103000000_broken", "CREATE TABLE four (id int); SELECT nonsense");

const query = async <T extends object>(sql: string): Promise<T[]> =>
  withClient(address, async (client) => (await client.query<T>(sql)).rows);
const tables = async () =>
  (await query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"))
    .map(({ name }) => name)
    .sort();

describe("an operator updates the program", () => {
  test("runs what is missing, in order, and nothing twice", async () => {
    expect(await migrate(address, [first])).toEqual([first.name]);
    expect(await migrate(address, [first, second])).toEqual([second.name]);
    expect(await migrate(address, [first, second])).toEqual([]);
    expect(await tables()).toEqual(["_prisma_migrations", "one", "three", "two"]);
  });

  test("two starts at the same time run each migration once", async () => {
    const ran = await Promise.all([migrate(address, [first, second]), migrate(address, [first, second])]);
    expect(ran.flat()).toEqual([first.name, second.name]);
  });

  test("keeps the history as Prisma does", async () => {
    await migrate(address, [first]);
    const [row] = await query<Record<string, unknown>>("SELECT * FROM _prisma_migrations");
    expect(row).toMatchObject({
      checksum: first.checksum,
      migration_name: first.name,
      applied_steps_count: 1,
      rolled_back_at: null,
      logs: null,
    });
    expect(row?.finished_at).toBeInstanceOf(Date);
  });

  test("a migration that fails leaves nothing behind, and those before it stay", async () => {
    await expect(migrate(address, [first, broken])).rejects.toMatchObject({
      code: "migrations.failed",
      details: { name: broken.name, reason: expect.stringContaining("nonsense") },
    });
    expect(await tables()).toEqual(["_prisma_migrations", "one"]);
    expect(await migrate(address, [first, second])).toEqual([second.name]);
  });
});

describe("histories that disagree", () => {
  test("a database that is ahead of the program is left alone", async () => {
    await migrate(address, [first, second]);
    await expect(migrate(address, [first])).rejects.toMatchObject({
      code: "migrations.unknown",
      details: { names: [second.name] },
    });
  });

  test("a migration that was edited after it ran is refused, before anything else runs", async () => {
    await migrate(address, [first]);
    const edited = migration(first.name, `${first.sql} -- edited`);
    await expect(migrate(address, [edited, second])).rejects.toMatchObject({
      code: "migrations.changed",
      details: { names: [first.name] },
    });
    expect(await tables()).toEqual(["_prisma_migrations", "one"]);
  });

  test("one that Prisma's own tool began and did not finish is refused, until it is marked as rolled back", async () => {
    await migrate(address, [first]);
    await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name)
                 VALUES ('x', '${second.checksum}', '${second.name}')`);
    await expect(migrate(address, [first, second])).rejects.toMatchObject({ code: "migrations.unfinished" });
    await query("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'x'");
    expect(await migrate(address, [first, second])).toEqual([second.name]);
  });

  test("a database that holds something else is left alone", async () => {
    await query("CREATE TABLE somebody_elses (id int)");
    await expect(migrate(address, [first])).rejects.toMatchObject({
      code: "migrations.foreign-tables",
      details: { table: "somebody_elses" },
    });
    expect(await tables()).toEqual(["somebody_elses"]);
  });
});
