import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "#lib/errors.ts";
import { launchOn } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { type ClusterFiles, lastLines } from "./cluster.ts";
import { addressOn, answers } from "./connection.ts";

/** A PostgreSQL that this process has started. */
export interface PostgresServer {
  port: number;
  /** Ends with the process, whatever ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Stops it: `fast` breaks connections off, `smart` waits until everyone has left. */
  stop(how: "fast" | "smart"): Promise<void>;
}

const signals = { fast: "SIGINT", smart: "SIGTERM" } as const;

/** Few connections and little memory: one site on a small machine. Times are kept in UTC. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  max_wal_size: "256MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  log_checkpoints: "off",
};

/** For databases that nobody will miss: a run of the tests. */
const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts PostgreSQL on a cluster and waits until it answers, also when it must first recover from a crash.
 * It runs in a session of its own: a Ctrl-C in the terminal reaches us, and we stop it in our order.
 * @throws Problem `database.not-starting` with the end of its log.
 */
export async function startServer(
  binaries: Binaries,
  files: ClusterFiles,
  { port, lasting }: { port: number; lasting: boolean },
): Promise<PostgresServer> {
  const chosen = { ...settings, ...(lasting ? {} : careless), port: String(port) };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { command, args, options } = launchOn(files.folder, binaries.postgres, [
    "-D",
    files.folder,
    ...flags,
  ]);
  const log = openSync(files.log, "w", 0o600);
  const child = spawn(command, args, { ...options, cwd: "/", detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  await once(child, "spawn");
  const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  const stop = async (how: keyof typeof signals) => {
    child.kill(signals[how]);
    await ended;
  };
  try {
    await untilItAnswers(child, files, port);
  } catch (error) {
    await stop("fast");
    throw error;
  }
  return { port, ended, stop };
}

async function untilItAnswers(child: ChildProcess, files: ClusterFiles, port: number): Promise<void> {
  const address = addressOn(files, port, "postgres");
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(address)) return;
    await pause(30);
  }
  throw new Problem("database.not-starting", { log: lastLines(files.log), path: files.log });
}
