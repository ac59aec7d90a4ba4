import { setTimeout as pause } from "node:timers/promises";
import { log } from "#lib/log.ts";
import type { PostgresServer } from "./server.ts";

/**
 * Starts a server and starts it again whenever it ends without being told to, sooner the first time than when it
 * keeps ending.
 * @returns how to stop it for good.
 */
export async function keepRunning(start: () => Promise<PostgresServer>): Promise<PostgresServer["stop"]> {
  let server = await start();
  const stopping = new AbortController();

  async function watch(): Promise<void> {
    for (;;) {
      const { code, signal } = await server.ended;
      if (stopping.signal.aborted) return;
      log.error(
        `The embedded PostgreSQL ended by itself (${signal ?? `exit code ${code}`}). It is started again.`,
      );
      const again = await restart(start, stopping.signal);
      if (!again) return;
      server = again;
      if (stopping.signal.aborted) return server.stop("fast");
      log.info("The embedded PostgreSQL runs again.");
    }
  }

  const watching = watch();
  return async (how) => {
    stopping.abort();
    await server.stop(how);
    await watching;
  };
}

async function restart(
  start: () => Promise<PostgresServer>,
  stopping: AbortSignal,
): Promise<PostgresServer | undefined> {
  for (let wait = 100; ; wait = Math.min(wait * 2, 10_000)) {
    await pause(wait, undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return undefined;
    try {
      return await start();
    } catch (error) {
      log.error(error, "The embedded PostgreSQL could not be started again; another attempt follows.");
    }
  }
}
