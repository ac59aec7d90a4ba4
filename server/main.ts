import { readSettings, type Settings } from "#lib/env.ts";
import { ensureBuild } from "./build.ts";
import { openDataDir } from "./data-dir.ts";
import { openForSite } from "./database.ts";
import { ensureWayIn } from "./first-editor.ts";
import { generateClient } from "./generate-client.ts";
import { checkPort, close, listen } from "./http.ts";
import { takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { step } from "./progress.ts";
import { ensureSecret } from "./secret.ts";
import { seed } from "./seed.ts";
import { onSignal, Stopping } from "./stopping.ts";
import { tell } from "./tell.ts";

const stopping = new Stopping();
const starting = start().catch(refuse);

onSignal(
  async () => {
    stopping.wish();
    await starting;
    await stopping.undo();
    process.exit(0);
  },
  () => process.exit(1),
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

  const database = await doing("Opening the database", () => openForSite(settings));
  stopping.onStop(() => database.close("fast"));
  process.env.DATABASE_URL = database.address;
  await doing("Bringing the data model up to date", async () => outcome(await migrate(database.address)));
  await doing("Making the database client", generateClient);
  await doing("Filling an empty database", () => seed(settings));
  const setupLink = await ensureWayIn(settings);
  const build = await doing("Building the site", () => ensureBuild(stopping.signal));
  await doing("Starting the site", () => serve(build.folder, database.address, settings));
  if (settings.JOBS === "on") await doing("Starting the job worker", () => work(database.address));
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
  process.exit(1);
}

async function serve(build: string, database: string, settings: Settings): Promise<void> {
  const [{ openSite }, { createFront }] = await Promise.all([
    import("./site.ts"),
    import("./front/front.ts"),
  ]);
  const site = await openSite(build, settings.PORT);
  stopping.onStop(site.close);
  const front = createFront(settings);
  stopping.onStop(front.close);
  await front.open(site.handler, database);
  const server = await listen(front, settings.HOST, settings.PORT);
  stopping.onStop(() => close(server));
}

async function work(address: string): Promise<void> {
  const { startJobs } = await import("./jobs.ts");
  const worker = await startJobs(address);
  stopping.onStop(worker.stop);
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
