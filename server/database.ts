import { readSettings, type Settings } from "#lib/env.ts";
import { openDataDir } from "./data-dir.ts";
import { checkDatabase } from "./external-database.ts";
import { type Holder, type Lock, takeTurn } from "./lock.ts";
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
 * site runs it, and starts for as long as it takes when nobody does; others may join that when it `shares`. Migrated
 * either way, unless it is wanted `asItIs`; from then on `DATABASE_URL` names it, and `AUTH_SECRET` is set.
 * @throws Problem `data-dir.busy` when another command takes too long
 */
export async function withDatabase<T>(
  run: () => Promise<T>,
  { asItIs = false, shares = false } = {},
): Promise<T> {
  const settings = readSettings();
  const database = settings.DATABASE_URL
    ? await openExternal(settings.DATABASE_URL)
    : await joinOrStart(settings.DATA_DIR, shares);
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

/**
 * Whoever has the data folder may be just starting, or just stopping. Two commands run one after the other, so that
 * neither stops the database under the other.
 */
async function joinOrStart(dataDir: string, shares: boolean): Promise<OpenDatabase> {
  openDataDir(dataDir);
  const join = async (holder: Holder) => (holder.shares ? findRunning(dataDir) : undefined);
  const turn = await takeTurn(dataDir, { shares, join });
  return "address" in turn ? turn : start(dataDir, turn);
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

async function findRunning(dataDir: string): Promise<OpenDatabase | undefined> {
  const files = clusterFiles(dataDir);
  const postmaster = readPostmaster(files);
  if (!postmaster) return undefined;
  const address = addressOn(files, postmaster.port, databaseName);
  return (await answers(address)) ? { address, close: async () => {} } : undefined;
}
