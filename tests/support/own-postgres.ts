import { rmSync } from "node:fs";
import { migrate } from "#server/migrate.ts";
import { findBinaries } from "#server/postgres/binaries.ts";
import { clusterFiles, ensureCluster } from "#server/postgres/cluster.ts";
import { addressOn, findFreePort, withClient } from "#server/postgres/connection.ts";
import { readPostmaster } from "#server/postgres/orphan.ts";
import { startServer } from "#server/postgres/server.ts";
import { markProcess } from "#server/processes.ts";
import { makeDataDir } from "./site.ts";

/** A PostgreSQL that a test may stop and start, and let hang as under a machine that has frozen. */
export interface OwnPostgres {
  /** A migrated database. */
  address: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** As when the machine loses its power. */
  kill(): Promise<void>;
  /** Takes connections and says nothing any more, neither on new ones nor on those of a program, or of anybody. */
  hang(program?: string): Promise<void>;
  goOn(): void;
  /** Stops it for good. */
  remove(): Promise<void>;
}

/** @param lasting whether it keeps what it has acknowledged as the site's own does, whatever happens to it */
export async function startOwnPostgres({ lasting = false } = {}): Promise<OwnPostgres> {
  const dataDir = makeDataDir();
  const files = clusterFiles(dataDir);
  const binaries = await findBinaries();
  await ensureCluster(binaries, files, { lasting });
  const port = await findFreePort();
  const begin = () => startServer(binaries, files, { port, lasting });
  let server = await begin();
  let hanging: number[] = [];
  const address = addressOn(files, port, "postgres");
  await migrate(address);
  /** The processes that serve a program, or all there are. */
  const processes = async (program: string | null): Promise<number[]> => {
    const { rows } = await withClient(address, (client) =>
      client.query(
        "SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND (application_name = $1 OR $1 IS NULL)",
        [program],
      ),
    );
    const postmaster = readPostmaster(files);
    return [...(postmaster ? [postmaster.pid] : []), ...rows.map(({ pid }) => pid)];
  };
  const send = (signal: NodeJS.Signals, pids: number[]) => {
    for (const pid of pids.filter(markProcess)) process.kill(pid, signal);
  };
  const goOn = () => send("SIGCONT", hanging.splice(0));
  return {
    address,
    goOn,
    stop: () => server.stop("fast"),
    async start() {
      server = await begin();
    },
    async kill() {
      send("SIGKILL", await processes(null));
      await server.ended;
    },
    async hang(program) {
      hanging = await processes(program ?? null);
      send("SIGSTOP", hanging);
    },
    async remove() {
      goOn();
      await server.stop("fast");
      rmSync(dataDir, { recursive: true });
    },
  };
}
