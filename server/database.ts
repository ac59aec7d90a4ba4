import { setTimeout as pause } from "node:timers/promises";
import { readSettings, type Settings } from "#lib/env.ts";
import { openDataDir } from "./data-dir.ts";
import { checkDatabase } from "./external-database.ts";
import { inUse, isLock, type Lock, tryLock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { clusterFiles } from "./postgres/cluster.ts";
import { addressOn, answers } from "./postgres/connection.ts";
import { databaseName, startEmbedded } from "./postgres/embedded.ts";
import { readPostmaster } from "./postgres/orphan.ts";
import { ensureSecret } from "./secret.ts";
import { onSignal } from "./stopping.ts";

/** A database that takes connections now. */
export interface OpenDatabase {
  address: string;
  /** `smart` waits for others who use it, `fast` does not. */
  close(how: "smart" | "fast"): Promise<void>;
}

/**
 * Runs a command on the site's database: the one of `DATABASE_URL`, else the embedded one, which it joins when the
 * site or another command runs it, and starts for as long as it takes when nobody does. Migrated either way, unless
 * it is wanted `asItIs`; from then on `DATABASE_URL` names it, and `AUTH_SECRET` is set.
 */
export async function withDatabase<T>(run: () => Promise<T>, { asItIs = false } = {}): Promise<T> {
  const settings = readSettings();
  const database = settings.DATABASE_URL
    ? await openExternal(settings.DATABASE_URL)
    : await joinOrStart(settings);
  process.env.DATABASE_URL = database.address;
  const leave = endOnSignal(database);
  try {
    process.env.AUTH_SECRET = ensureSecret(settings);
    if (!asItIs) await migrate(database.address);
    return await run();
  } finally {
    const { closeDb } = await import("#lib/db.ts");
    await closeDb();
    await database.close("smart");
    leave();
  }
}

/** The database for the site itself, which has the data folder to itself. */
export async function openForSite(settings: Settings): Promise<OpenDatabase> {
  if (settings.DATABASE_URL) return openExternal(settings.DATABASE_URL);
  const { address, stop } = await startEmbedded(settings.DATA_DIR);
  return { address, close: stop };
}

async function openExternal(address: string): Promise<OpenDatabase> {
  await checkDatabase(address);
  return { address, close: async () => {} };
}

/** Until the one or the other succeeds: whoever has the data folder may be just starting, or just stopping. */
async function joinOrStart({ DATA_DIR }: Settings): Promise<OpenDatabase> {
  openDataDir(DATA_DIR);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = tryLock(DATA_DIR);
    if (isLock(answer)) return start(DATA_DIR, answer);
    const address = await findRunning(DATA_DIR);
    if (address) return { address, close: async () => {} };
    if (Date.now() > deadline) throw inUse(DATA_DIR, answer);
    await pause(100);
  }
}

/** Others may have joined: stopped only when they have left, too. */
async function start(dataDir: string, lock: Lock): Promise<OpenDatabase> {
  try {
    const { address, stop } = await startEmbedded(dataDir);
    return { address, close: (how) => stop(how).finally(lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Ctrl-C during a command: a database that it started does not outlive it. */
function endOnSignal(database: OpenDatabase): () => void {
  const end = () => process.exit(130);
  return onSignal(() => void database.close("fast").finally(end), end);
}

async function findRunning(dataDir: string): Promise<string | undefined> {
  const files = clusterFiles(dataDir);
  const postmaster = readPostmaster(files);
  if (!postmaster) return undefined;
  const address = addressOn(files, postmaster.port, databaseName);
  return (await answers(address)) ? address : undefined;
}
