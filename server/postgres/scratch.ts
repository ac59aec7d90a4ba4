import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { markProcess, stillRuns } from "../processes.ts";
import { findBinaries } from "./binaries.ts";
import { clusterFiles, ensureCluster } from "./cluster.ts";
import { addressOn, findFreePort } from "./connection.ts";
import { stopOrphan } from "./orphan.ts";
import { startServer } from "./server.ts";

/** An empty PostgreSQL of its own, gone without a trace at the end. */
export interface ScratchServer {
  addressOf(database: string): string;
  close(): Promise<void>;
}

const prefix = path.join(tmpdir(), "asylnytt-scratch-");
const ownerFile = (dataDir: string) => path.join(dataDir, "owner.json");

export async function startScratchServer(): Promise<ScratchServer> {
  await removeAbandoned();
  const dataDir = mkdtempSync(prefix);
  writeFileSync(ownerFile(dataDir), JSON.stringify(markProcess(process.pid)));
  const files = clusterFiles(dataDir);
  const binaries = await findBinaries();
  await ensureCluster(binaries, files, { lasting: false });
  const server = await startServer(binaries, files, { port: await findFreePort(), lasting: false });
  // Where nobody closes it: at least it ends; its folder goes with the next one.
  process.once("exit", () => void server.stop("fast"));
  return {
    addressOf: (database) => addressOn(files, server.port, database),
    async close() {
      await server.stop("fast");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends what killed processes have left running. */
async function removeAbandoned(): Promise<void> {
  const folders = readdirSync(tmpdir())
    .map((name) => path.join(tmpdir(), name))
    .filter((folder) => folder.startsWith(prefix) && isAbandoned(folder));
  for (const folder of folders) {
    await stopOrphan(clusterFiles(folder));
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAbandoned(dataDir: string): boolean {
  try {
    return !stillRuns(JSON.parse(readFileSync(ownerFile(dataDir), "utf8")));
  } catch {
    // Just being made, or another user's.
    return false;
  }
}
