import { rmSync } from "node:fs";
import { migrate } from "#server/migrate.ts";
import { findBinaries } from "#server/postgres/binaries.ts";
import { clusterFiles, ensureCluster } from "#server/postgres/cluster.ts";
import { addressOn, findFreePort, withClient } from "#server/postgres/connection.ts";
import { readPostmaster } from "#server/postgres/orphan.ts";
import { startServer } from "#server/postgres/server.ts";
import { makeDataDir } from "./site.ts";

/** A PostgreSQL that a test may stop and start, and let hang as under a machine that has frozen. */
export interface OwnPostgres {
  /** A migrated database. */
  address: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Takes connections and says nothing any more, neither on new ones nor on those of a program. */
  hang(program: string): Promise<void>;
  goOn(): void;
  /** Stops it for good. */
  remove(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = makeDataDir();
  const files = clusterFiles(dataDir);
  const binaries = await findBinaries();
  await ensureCluster(binaries, files, { lasting: false });
  const port = await findFreePort();
  const begin = () => startServer(binaries, files, { port, lasting: false });
  let server = await begin();
  let hanging: number[] = [];
  const goOn = () => {
    for (const pid of hanging) process.kill(pid, "SIGCONT");
    hanging = [];
  };
  const address = addressOn(files, port, "postgres");
  await migrate(address);
  return {
    address,
    goOn,
    stop: () => server.stop("fast"),
    async start() {
      server = await begin();
    },
    async hang(program) {
      const { rows } = await withClient(address, (client) =>
        client.query("SELECT pid FROM pg_stat_activity WHERE application_name = $1", [program]),
      );
      const postmaster = readPostmaster(files);
      hanging = [...rows.map(({ pid }) => pid), ...(postmaster ? [postmaster.pid] : [])];
      for (const pid of hanging) process.kill(pid, "SIGSTOP");
    },
    async remove() {
      goOn();
      await server.stop("fast");
      rmSync(dataDir, { recursive: true });
    },
  };
}
