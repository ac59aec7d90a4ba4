import { execFileSync } from "node:child_process";
import { appendFileSync, copyFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { handOver } from "#server/postgres/account.ts";
import { findBinaries } from "#server/postgres/binaries.ts";
import { type ClusterFiles, clusterFiles } from "#server/postgres/cluster.ts";
import { addressOn, findFreePort, withClient } from "#server/postgres/connection.ts";
import { startServer } from "#server/postgres/server.ts";
import { makeDataDir } from "./site.ts";

/** A PostgreSQL that follows another one, by streaming replication. */
export interface FollowingPostgres {
  address: string;
  /** From now on it lags behind more and more. */
  pause(): Promise<void>;
  goOn(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good. */
  remove(): Promise<void>;
}

/** @param leader the address of a PostgreSQL of ours, by its superuser */
export async function startFollowing(leader: string): Promise<FollowingPostgres> {
  const dataDir = makeDataDir();
  const files = clusterFiles(dataDir);
  await copyRunning(leader, files);
  const binaries = await findBinaries();
  const port = await findFreePort();
  const begin = () => startServer(binaries, files, { port, lasting: false });
  let server = await begin();
  const address = addressOn(files, port, new URL(leader).pathname.slice(1));
  const say = (sentence: string) => withClient(address, (client) => client.query(sentence));
  return {
    address,
    async pause() {
      await say("SELECT pg_wal_replay_pause()");
    },
    async goOn() {
      await say("SELECT pg_wal_replay_resume()");
    },
    stop: () => server.stop("fast"),
    async start() {
      server = await begin();
    },
    async remove() {
      await server.stop("fast");
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** As the manual of PostgreSQL says (25.3.3), without the program for it, which our PostgreSQL comes without. */
async function copyRunning(leader: string, files: ClusterFiles): Promise<void> {
  const { hostname, port, username, password } = new URL(leader);
  await withClient(leader, async (client) => {
    const { rows } = await client.query("SHOW data_directory");
    const folder: string = rows[0].data_directory;
    await client.query("SELECT pg_backup_start('a copy that follows', fast => true)");
    execFileSync("cp", ["-a", folder, files.folder]);
    copyFileSync(path.join(path.dirname(folder), path.basename(files.password)), files.password);
    const stopped = await client.query("SELECT labelfile FROM pg_backup_stop()");
    const made = (name: string) => path.join(files.folder, name);
    rmSync(made("postmaster.pid"), { force: true });
    writeFileSync(made("backup_label"), stopped.rows[0].labelfile);
    writeFileSync(made("standby.signal"), "");
    const address = `host=${hostname} port=${port} user=${username} password=${password}`;
    appendFileSync(made("postgresql.auto.conf"), `primary_conninfo = '${address}'\n`);
    for (const name of ["backup_label", "standby.signal"]) handOver(made(name));
  });
}
