import { setTimeout as pause } from "node:timers/promises";
import { readSettings, type Settings } from "#lib/env.ts";
import { Problem } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { ensureBuild } from "./build.ts";
import { openDataDir } from "./data-dir.ts";
import { type OpenDatabase, openForSite } from "./database.ts";
import { ensureWayIn } from "./first-editor.ts";
import { hasCopies } from "./front/copies.ts";
import { generateClient } from "./generate-client.ts";
import { checkPort } from "./http.ts";
import { serveInProcesses } from "./instances.ts";
import type { Worker } from "./jobs.ts";
import { takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { readOlder } from "./older-items.ts";
import { step } from "./progress.ts";
import { actionKey, ensureSecret } from "./secret.ts";
import { seed } from "./seed.ts";
import { type Serving, serveHere } from "./serving.ts";
import { leave, onSignal, Stopping } from "./stopping.ts";
import { tell } from "./tell.ts";

const stopping = new Stopping();
const starting = start().catch(refuse);

onSignal(
  async () => {
    stopping.wish();
    await starting;
    await stopping.undo();
    leave(0);
  },
  () => leave(1),
);

/** From nothing to a site that answers. What takes long comes after everything that can be refused at once. */
async function start(): Promise<void> {
  const settings = readSettings();
  Object.assign(process.env, { NODE_ENV: "production", SITE_URL: settings.SITE_URL });
  openDataDir(settings.DATA_DIR);
  const lock = await takeLock(settings.DATA_DIR);
  stopping.onStop(lock.release);
  await checkPort(settings.HOST, settings.PORT);
  process.env.AUTH_SECRET = ensureSecret(settings);
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionKey(process.env.AUTH_SECRET);

  await doing("Making the database client", generateClient);
  const serving = await (settings.WEB_CONCURRENCY > 1 ? serveInProcesses(settings) : serveHere(settings));
  stopping.onStop(serving.close);
  const database = await doing("Opening the database", () =>
    openForSite(settings).catch((fault) => waitForDatabase(serving, settings, fault)),
  );
  stopping.onStop(() => database.close("fast"));
  // Before the database goes: for those who serve it would be an outage.
  stopping.onStop(serving.close);
  process.env.DATABASE_URL = database.address;
  await doing("Bringing the data model up to date", async () => outcome(await migrate(database.address)));
  await doing("Filling an empty database", () => seed(settings));
  await doing("Finding what older items name", readOlder);
  const setupLink = await ensureWayIn(settings);
  const build = await doing("Building the site", () => ensureBuild(stopping.signal));
  await doing("Starting the site", async () => {
    await serving.open(build.folder, database.address);
    await serving.listen();
  });
  const worker =
    settings.JOBS === "on" ? await doing("Starting the job worker", () => work(database.address)) : null;
  stopping.onStop(async () => {
    await Promise.all([drain(serving, settings), worker?.stop()]);
  });
  tellAddresses(settings, setupLink);
}

/** A step of the start, unless someone wants it to stop. */
function doing<T>(name: string, work: () => Promise<T>): Promise<T> {
  stopping.signal.throwIfAborted();
  return step(name, work);
}

async function refuse(error: unknown): Promise<void> {
  if (stopping.signal.aborted) return;
  tell(error);
  await stopping.undo();
  leave(1);
}

/**
 * While the database of DATABASE_URL is away, readers get the last good copies, and it is tried again each second.
 * @throws what is wrong where there are no copies, or when it is something else
 */
async function waitForDatabase(serving: Serving, settings: Settings, fault: unknown): Promise<OpenDatabase> {
  const isAway = (error: unknown) => error instanceof Problem && error.code === "database.unreachable";
  if (!isAway(fault) || !hasCopies(settings.DATA_DIR)) throw fault;
  await serving.listen();
  log.warn("The database cannot be reached; readers get the last good copies until it can.");
  for (;;) {
    await pause(1000, undefined, { signal: stopping.signal });
    try {
      return await openForSite(settings);
    } catch (error) {
      if (!isAway(error)) throw error;
    }
  }
}

async function work(address: string): Promise<Worker> {
  const { startJobs } = await import("./jobs.ts");
  return startJobs(address);
}

/** Goes on serving until whoever shares the requests out has heard that others should get them. */
async function drain(serving: Serving, { DRAIN_SECONDS }: Settings): Promise<void> {
  await serving.drain();
  await pause(DRAIN_SECONDS * 1000);
}

function tellAddresses({ PORT, SITE_URL }: Settings, setupLink: string | null): void {
  const local = `http://localhost:${PORT}`;
  const known = SITE_URL === local ? "" : `\n  known to readers as ${SITE_URL}`;
  const first = setupLink ? `\n  The first editor comes in here, once: ${setupLink}` : "";
  process.stdout.write(
    `\n  The site: ${local}${known}\n  The newsroom: ${local}/admin${first}\n  Ctrl-C stops it.\n\n`,
  );
}

const outcome = ({ length }: string[]) => (length === 0 ? "up to date" : `${length} applied`);
