import type { Client } from "pg";
import { backupFormat, type Checksums, checksumSql, tableOf } from "#lib/backups/schema.ts";
import { Problem } from "#lib/errors.ts";
import { migrate } from "../migrate.ts";
import { readMigrations } from "../migrations.ts";
import { withClient } from "../postgres/connection.ts";
import { type Backup, checkBackup, readEntries } from "./read-backup.ts";

/**
 * Puts a backup into a database. The data model is made as it was when the backup was, filled, and brought up to
 * date: a backup of any earlier version does.
 * @param replaces whether what is in the database may go
 * @throws Problem `backup.…`; a database that was empty is empty then
 */
export async function restoreBackup(
  file: string,
  address: string,
  { replaces }: { replaces: boolean },
): Promise<Backup> {
  const backup = await checkBackup(file);
  const { format, migrations } = backup.manifest;
  const known = readMigrations();
  const then = known.filter(({ name }) => migrations.includes(name));
  if (format > backupFormat || then.length < migrations.length) throw new Problem("backup.newer", { file });
  if (!replaces && (await hasTables(address))) throw new Problem("backup.not-empty", {});
  await withClient(address, clear);
  try {
    await migrate(address, then);
    await withClient(address, (client) => fill(client, file, backup));
    await migrate(address, known);
  } catch (error) {
    await withClient(address, clear);
    throw error;
  }
  return backup;
}

/** Whether there is anything in a database. */
export function hasTables(address: string): Promise<boolean> {
  return withClient(address, async (client) => {
    const { rowCount } = await client.query(
      "SELECT FROM pg_tables WHERE schemaname = current_schema() LIMIT 1",
    );
    return rowCount !== 0;
  });
}

/** Next to the site's tables nothing is in its schema; what others have in theirs stays. */
async function clear(client: Client): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public");
}

/** All rows or none, and the same as were written. */
async function fill(client: Client, file: string, { manifest, checksums }: Backup): Promise<void> {
  const { tables } = manifest;
  await client.query("BEGIN; SET LOCAL timezone = 'UTC'");
  // What triggers would write is in the backup, too.
  for (const table of tables) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  // Migrations may have filled some.
  for (const table of tables.toReversed()) await client.query(`DELETE FROM "${table}"`);
  for await (const { name, body } of readEntries(file)) {
    const table = tableOf(name);
    if (table && tables.includes(table)) await insert(client, table, body);
  }
  for (const table of tables) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  for (const table of tables) await compare(client, table, checksums);
  await client.query("COMMIT");
}

/** What can be written into a table: some columns the database works out from others. */
async function columnsOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ names: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS names FROM pg_attribute
     WHERE attrelid = quote_ident($1)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  return rows[0]?.names ?? "";
}

async function insert(client: Client, table: string, lines: string): Promise<void> {
  const columns = await columnsOf(client, table);
  const rows = `[${lines.trimEnd().split("\n").join(",")}]`;
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [rows],
  );
}

async function compare(client: Client, table: string, checksums: Checksums): Promise<void> {
  const { rows } = await client.query<Checksums[string]>(checksumSql(table));
  const [found, wanted] = [rows[0], checksums[table]];
  if (found?.rows !== wanted?.rows || found?.md5 !== wanted?.md5)
    throw new Problem("backup.differs", { table });
}
