import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack } from "tar-stream";
import { Prisma } from "#generated/prisma/client.ts";
import { dayOf } from "#lib/dates.ts";
import { snapshot, type Tx } from "#lib/db.ts";
import { readSettings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { backupName, backupsFolder, dayOfBackup, outlived } from "./rules.ts";
import { backupFormat, type Checksums, checksumSql, entries, type Manifest } from "./schema.ts";

/** Rows of one entry: few enough to be in memory, enough to be written fast. */
const rowsAtOnce = 200;

interface Table {
  name: string;
  /** The tables whose rows its rows name. */
  needs: string[];
}

export interface Written {
  file: string;
  rows: number;
}

/**
 * Writes everything into one file, as it stands at one moment, while the site goes on. The file is there whole or
 * not at all, for its owner alone: it holds the secret.
 * @throws Problem `backup.unwritable`
 */
export async function writeBackup(file: string, now = new Date()): Promise<Written> {
  const draft = `${file}.${process.pid}.new`;
  const tar = pack();
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const written = pipeline(tar, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }));
    const filled = fill(tar, now);
    // When either fails the other ends, too.
    filled.catch((error) => tar.destroy(error));
    const [rows] = await Promise.all([filled, written]);
    await rename(draft, file);
    return { file, rows };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new Problem("backup.unwritable", { file, code }, { cause: error });
  }
}

/** The backup of a night, in the data folder; older ones go as their time is over. */
export async function makeNightlyBackup(now = new Date()): Promise<Written> {
  const folder = backupsFolder(readSettings().DATA_DIR);
  const written = await writeBackup(path.join(folder, backupName(dayOf(now))), now);
  const days = (await readdir(folder)).flatMap((name) => dayOfBackup(name) ?? []);
  for (const day of outlived(days)) await rm(path.join(folder, backupName(day)), { force: true });
  return written;
}

/** @returns how many rows there were */
function fill(tar: Pack, now: Date): Promise<number> {
  return snapshot(async (tx) => {
    await tx.$executeRaw`SET LOCAL timezone = 'UTC'`;
    await tx.$executeRaw`SET LOCAL statement_timeout = '10min'`;
    const tables = await readTables(tx);
    const manifest: Manifest = {
      format: backupFormat,
      madeAt: now.toISOString(),
      migrations: await readMigrations(tx),
      tables,
    };
    await add(tar, entries.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
    await add(tar, entries.secret, readSettings().AUTH_SECRET ?? "");
    const checksums: Checksums = {};
    for (const table of tables) checksums[table] = await addTable(tx, tar, table);
    await add(tar, entries.checksums, `${JSON.stringify(checksums, null, 2)}\n`);
    tar.finalize();
    return Object.values(checksums).reduce((sum, { rows }) => sum + rows, 0);
  });
}

async function readMigrations(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY 1`;
  return rows.map(({ name }) => name);
}

/** Those that others need first. */
async function readTables(tx: Tx): Promise<string[]> {
  const tables = await tx.$queryRaw<Table[]>`
    SELECT c.relname::text AS name, ARRAY(
      SELECT p.relname::text FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid
    ) AS needs
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    ORDER BY 1`;
  const ordered: string[] = [];
  for (let left = tables; left.length > 0; ) {
    const ready = left.filter(({ needs }) => needs.every((name) => ordered.includes(name)));
    if (ready.length === 0) throw new Error(`rows name each other: ${left.map(({ name }) => name)}`);
    ordered.push(...ready.map(({ name }) => name));
    left = left.filter(({ name }) => !ordered.includes(name));
  }
  return ordered;
}

async function addTable(tx: Tx, tar: Pack, name: string): Promise<Checksums[string]> {
  // A name from the catalogue.
  const table = Prisma.raw(`"${name}"`);
  await tx.$executeRaw`DECLARE rows NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM ${table} t`;
  for (let number = 1; ; number += 1) {
    const rows = await tx.$queryRaw<{ row: string }[]>`FETCH ${Prisma.raw(String(rowsAtOnce))} FROM rows`;
    if (rows.length > 0)
      await add(tar, entries.part(name, number), rows.map(({ row }) => `${row}\n`).join(""));
    if (rows.length < rowsAtOnce) break;
  }
  await tx.$executeRaw`CLOSE rows`;
  const [sum] = await tx.$queryRaw<Checksums[string][]>(Prisma.sql([checksumSql(name)]));
  return sum ?? { rows: 0, md5: "" };
}

const add = (tar: Pack, name: string, text: string) =>
  new Promise<void>((resolve, reject) => {
    tar.entry({ name, mode: 0o600 }, text, (error) => (error ? reject(error) : resolve()));
  });
