import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { Problem } from "#lib/errors.ts";
import { type Migration, readMigrations } from "./migrations.ts";
import { withClient } from "./postgres/connection.ts";

/** The number that Prisma locks too: whoever migrates, one at a time. */
const advisoryLock = 72707369;

/** What is kept about a migration that ran, in Prisma's own table. */
interface Applied {
  name: string;
  checksum: string;
  finished: boolean;
}

/**
 * Brings a database to the state that the code expects: runs what is missing, in order, each in a transaction.
 * Nothing is changed when the histories disagree.
 * @returns the names of what it ran.
 * @throws Problem `migrations.…`
 */
export function migrate(address: string, migrations: Migration[] = readMigrations()): Promise<string[]> {
  return withClient(address, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    const applied = await readApplied(client);
    refuseDisagreement(applied, migrations);
    const missing = missingOf(applied, migrations);
    if (applied.length === 0) await prepare(client);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });
}

/** What the next start would run, by name; nothing is changed. @throws Problem `migrations.…` as `migrate` does */
export function missingMigrations(
  address: string,
  migrations: Migration[] = readMigrations(),
): Promise<string[]> {
  return withClient(address, async (client) => {
    const applied = await readApplied(client);
    refuseDisagreement(applied, migrations);
    return missingOf(applied, migrations).map(({ name }) => name);
  });
}

/** When the first migration ran; null where none has. */
export function installedAt(address: string): Promise<Date | null> {
  return withClient(address, async (client) => {
    if ((await readApplied(client)).length === 0) return null;
    const { rows } = await client.query<{ at: Date }>("SELECT min(started_at) AS at FROM _prisma_migrations");
    return rows[0]?.at ?? null;
  });
}

const missingOf = (applied: Applied[], migrations: Migration[]) =>
  migrations.filter(({ name }) => !applied.some((known) => known.name === name));

async function readApplied(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<{ found: string | null }>(
    "SELECT to_regclass('_prisma_migrations')::text AS found",
  );
  if (!rows[0]?.found) return [];
  const history = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return history.rows;
}

function refuseDisagreement(applied: Applied[], migrations: Migration[]): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  const namesOf = (entries: Applied[]) => entries.map(({ name }) => name);
  const unknown = applied.filter(({ name }) => !byName.has(name));
  if (unknown.length > 0) throw new Problem("migrations.unknown", { names: namesOf(unknown) });
  const unfinished = applied.filter(({ finished }) => !finished);
  if (unfinished.length > 0) throw new Problem("migrations.unfinished", { names: namesOf(unfinished) });
  const changed = applied.filter(({ name, checksum }) => byName.get(name)?.checksum !== checksum);
  if (changed.length > 0) throw new Problem("migrations.changed", { names: namesOf(changed) });
}

/** Makes the table of migrations, in a database that is ours to fill: an empty one. */
async function prepare(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT tablename AS table FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' LIMIT 1`,
  );
  if (rows[0]) throw new Problem("migrations.foreign-tables", rows[0]);
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`);
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => {});
    throw new Problem("migrations.failed", { name, reason: (cause as Error).message }, { cause });
  }
}
