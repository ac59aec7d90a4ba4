import type { Client } from "pg";
import { Problem } from "#lib/errors.ts";
import { problemText } from "#lib/text/catalogue.ts";
import { missingMigrations } from "../migrate.ts";
import { withClient } from "../postgres/connection.ts";
import { type Finding, fault, look, ok, size } from "./finding.ts";

/** The data model needs it (prisma/migrations). */
const extension = "pg_trgm";
const fewConnections = 10;
/** Sessions and codes from apps go by the time, in seconds. */
const clocksDiffer = 2;
const clocksDifferMuch = 30;
const farBehind = 5;

/** Looks at a database that can be reached, and changes nothing in it. */
export async function checkDatabaseServer(address: string, replica: string | undefined): Promise<Finding[]> {
  const found = await withClient(address, async (client) => [
    await checkServer(client),
    await checkConnections(client),
    await checkClock(client),
  ]);
  found.push(await checkMigrations(address));
  if (replica) found.push(await checkReplica(replica));
  return found;
}

async function checkServer(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string; bytes: string; has: boolean }>(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes,
       EXISTS (SELECT FROM pg_available_extensions WHERE name = $1) AS has`,
    [extension],
  );
  const { version = "", bytes = 0, has = false } = rows[0] ?? {};
  if (!has)
    return fault(
      "database",
      `the extension ${extension} is not there: install PostgreSQL's contrib package.`,
    );
  return ok("database", `PostgreSQL ${version.split(" ")[0]}, ${size(Number(bytes))}`);
}

async function checkConnections(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ used: number; most: number }>(
    `SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS used,
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS most`,
  );
  const { used = 0, most = 0 } = rows[0] ?? {};
  const says = `${used} of ${most} connections are open`;
  if (most - used >= fewConnections) return ok("connections", says);
  return look("connections", `${says}: raise PostgreSQL's max_connections, or lower WEB_CONCURRENCY.`);
}

/** By the middle of the time that the answer took. */
async function checkClock(client: Client): Promise<Finding> {
  const begun = Date.now();
  const { rows } = await client.query<{ now: number }>(
    "SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now",
  );
  const seconds = Math.abs((rows[0]?.now ?? 0) - (begun + Date.now()) / 2) / 1000;
  const says = `this machine and the database are ${seconds.toFixed(1)} s apart`;
  if (seconds < clocksDiffer) return ok("clock", says);
  const make = `${says}: set both by NTP.`;
  return seconds > clocksDifferMuch ? fault("clock", make) : look("clock", make);
}

async function checkMigrations(address: string): Promise<Finding> {
  try {
    const missing = await missingMigrations(address);
    if (missing.length === 0) return ok("migrations", "all have run");
    return look("migrations", `the next start brings ${missing.join(", ")}.`);
  } catch (error) {
    if (error instanceof Problem) return fault("migrations", problemText(error));
    throw error;
  }
}

async function checkReplica(address: string): Promise<Finding> {
  try {
    return await withClient(address, async (client) => {
      const { rows } = await client.query<{ follows: boolean; behind: number | null }>(
        `SELECT pg_is_in_recovery() AS follows,
           CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
             ELSE extract(epoch FROM now() - pg_last_xact_replay_timestamp())::float8 END AS behind`,
      );
      const { follows = false, behind = 0 } = rows[0] ?? {};
      if (!follows)
        return fault("replica", "the server of DATABASE_REPLICA_URL follows no other: it is no replica.");
      const says = `it is ${(behind ?? 0).toFixed(1)} s behind`;
      return (behind ?? 0) > farBehind
        ? look("replica", `${says}: readers' pages are read from the database itself meanwhile.`)
        : ok("replica", says);
    });
  } catch (error) {
    const why = (error as Error).message;
    return look(
      "replica",
      `it cannot be reached (${why}): readers' pages are read from the database itself.`,
    );
  }
}
