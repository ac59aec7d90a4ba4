import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBinaries } from "./binaries.ts";
import { clusterFiles, ensureCluster } from "./cluster.ts";
import { addressOn, findFreePort } from "./connection.ts";
import { startServer } from "./server.ts";

/** An empty PostgreSQL of its own, gone without a trace at the end. */
export interface ScratchServer {
  addressOf(database: string): string;
  close(): Promise<void>;
}

export async function startScratchServer(): Promise<ScratchServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "asylnytt-"));
  const files = clusterFiles(dataDir);
  const binaries = await findBinaries();
  await ensureCluster(binaries, files, { lasting: false });
  const server = await startServer(binaries, files, { port: await findFreePort(), lasting: false });
  return {
    addressOf: (database) => addressOn(files, server.port, database),
    async close() {
      await server.stop("fast");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
