import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "#lib/errors.ts";
import { findBinaries } from "./binaries.ts";
import { type ClusterFiles, clusterFiles, ensureCluster } from "./cluster.ts";
import { addressOn, findFreePort, withClient } from "./connection.ts";
import { stopOrphan } from "./orphan.ts";
import type { PostgresServer } from "./server.ts";
import { startServer } from "./server.ts";
import { keepRunning } from "./supervise.ts";

/** The name of the site's database on the embedded server. */
export const databaseName = "asylnytt";

/**
 * Starts the PostgreSQL that lives in a data folder, which the caller has locked, and keeps it running. Made at the
 * first start; after a crash whatever is left is put right first.
 */
export async function startEmbedded(
  dataDir: string,
): Promise<{ address: string; stop: PostgresServer["stop"] }> {
  const binaries = await findBinaries();
  const files = clusterFiles(dataDir);
  await ensureCluster(binaries, files, { lasting: true });
  const port = await findFreePort();
  const stop = await afterOrphans(files, () =>
    keepRunning(() => startServer(binaries, files, { port, lasting: true })),
  );
  await makeDatabase(addressOn(files, port, "postgres"));
  return { address: addressOn(files, port, databaseName), stop };
}

/** What a killed site leaves may be ending, or even beginning, at this moment: then it shows at the second look. */
async function afterOrphans<T>(files: ClusterFiles, start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    await stopOrphan(files);
    try {
      return await start();
    } catch (error) {
      const isInTheWay = error instanceof Problem && error.code === "database.not-starting";
      if (!isInTheWay || attempt === 5) throw error;
      await pause(200 * attempt);
    }
  }
}

async function makeDatabase(server: string): Promise<void> {
  await withClient(server, async (client) => {
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  });
}
