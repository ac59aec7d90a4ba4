import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Settings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { openDataDir } from "../data-dir.ts";
import { openForSite } from "../database.ts";
import { pagesFolder } from "../front/copies.ts";
import { takeLock } from "../lock.ts";
import { ensureSecret } from "../secret.ts";
import { type Backup, checkBackup } from "./read-backup.ts";
import { hasTables, restoreBackup } from "./restore-backup.ts";

export interface Restored extends Backup {
  /** A backup of what was there before, or null where there was nothing. */
  keptAs: string | null;
}

/**
 * Puts a backup in the place of the site, which does not run meanwhile: the database, and the secret by which logins
 * with two factors work.
 * @param replaces whether what is in the database may go; it is backed up first
 * @throws Problem `backup.…`, `data-dir.in-use`
 */
export async function restoreSite(
  file: string,
  settings: Settings,
  { replaces }: { replaces: boolean },
): Promise<Restored> {
  const { DATA_DIR, DATABASE_URL, AUTH_SECRET } = settings;
  openDataDir(DATA_DIR);
  const { secret } = await checkBackup(file);
  if (AUTH_SECRET && AUTH_SECRET !== secret) throw new Problem("backup.other-secret", { file });
  const lock = await takeLock(DATA_DIR);
  const database = await openForSite(settings).catch((error) => {
    lock.release();
    throw error;
  });
  try {
    const { address } = database;
    const keptAs = replaces && (await hasTables(address)) ? await keep(address, settings) : null;
    const backup = await restoreBackup(file, address, { replaces });
    if (!DATABASE_URL) writeFileSync(path.join(DATA_DIR, "secret"), secret, { mode: 0o600, flush: true });
    // Copies of pages are of what was there before.
    for (const folder of [pagesFolder(DATA_DIR), path.join(DATA_DIR, "dumps")])
      rmSync(folder, { recursive: true, force: true });
    return { ...backup, keptAs };
  } finally {
    await database.close("smart");
    lock.release();
  }
}

async function keep(address: string, settings: Settings): Promise<string> {
  // What is there has a secret of its own.
  Object.assign(process.env, { DATABASE_URL: address, AUTH_SECRET: ensureSecret(settings) });
  const { writeBackup } = await import("#lib/backups/commands.ts");
  const { closeDb } = await import("#lib/db.ts");
  const name = `before-restore-${new Date().toISOString().replace(/\W/g, "")}.tar.gz`;
  return (await writeBackup(path.join(settings.DATA_DIR, "backups", name)).finally(closeDb)).file;
}
