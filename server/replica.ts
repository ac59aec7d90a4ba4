import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { openReplica } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { setReplicaCurrent } from "#lib/replica.ts";

/** Sees to it that readers are never shown less than they were told of. */
export interface Replicating {
  /** Something has changed: the replica is not asked again before it has that. */
  noteChange(): void;
  close(): Promise<void>;
}

/** How often it is looked where the two servers are, and how often while the replica lacks a change. */
const lookEvery = 1000;
const lookAgainAfter = 100;
/** How far behind it may be without a change that was announced. */
const mostBehind = 5000;
/** How long a server may take to say where it is. */
const patience = 2000;

/** Where the database was at a time, in bytes of its log (PostgreSQL's `pg_lsn`). */
interface Mark {
  at: number;
  position: bigint;
}

/**
 * Watches a replica of the database and lets readers' reads go there while it is current: it has every change that
 * was heard of, and is not further behind than five seconds. That is told by how far each has come in PostgreSQL's
 * log, not by clocks: a database in which nothing happens leaves no time behind.
 */
export function watchReplica(databaseUrl: string, replicaUrl: string): Replicating {
  const closing = new AbortController();
  let marks: Mark[] = [];
  /** Changes that were heard of, and up to which of them the replica must have come. All before the beginning are one. */
  let heard = 1;
  let needed: { heard: number; position: bigint } = { heard: 0, position: 0n };
  let isLate: boolean | null = null;
  const servers = { database: new Server(databaseUrl), replica: new Server(replicaUrl) };

  async function look(): Promise<boolean> {
    const at = Date.now();
    const heardBefore = heard;
    const [position, reached] = await Promise.all([
      // Where the next entry goes: one that is announced may not have been written out yet.
      servers.database.position("pg_current_wal_insert_lsn()"),
      servers.replica.position("pg_last_wal_replay_lsn()"),
    ]);
    if (heardBefore > needed.heard) needed = { heard: heardBefore, position };
    // The last one before the time that counts, and all since.
    const since = marks.findLastIndex((mark) => mark.at <= at - mostBehind);
    marks = [...marks.slice(Math.max(since, 0)), { at, position }];
    const [oldest] = marks;
    tell(oldest !== undefined && oldest.at <= at - mostBehind && reached < oldest.position);
    return !isLate && heard === needed.heard && reached >= needed.position;
  }

  function tell(isLateNow: boolean): void {
    if (isLateNow === isLate) return;
    if (isLateNow)
      log.warn("The replica is gone or too far behind; the database itself is read for readers.");
    else log.info("The replica is there; it is read for readers.");
    isLate = isLateNow;
  }

  async function keepLooking(): Promise<void> {
    while (!closing.signal.aborted) {
      let isCurrent = false;
      try {
        isCurrent = await look();
      } catch {
        tell(true);
      }
      // Something may have been heard since it was asked.
      setReplicaCurrent(isCurrent && heard === needed.heard && !closing.signal.aborted);
      const next = isLate || isCurrent ? lookEvery : lookAgainAfter;
      await pause(next, undefined, { signal: closing.signal }).catch(() => {});
    }
    await Promise.all([servers.database.close(), servers.replica.close()]);
  }

  openReplica(replicaUrl);
  const ended = keepLooking();
  return {
    noteChange() {
      heard += 1;
      setReplicaCurrent(false);
    },
    close() {
      closing.abort();
      return ended;
    },
  };
}

/** A connection that is opened anew after it was lost. */
class Server {
  readonly #address: string;
  #client: Client | null = null;

  constructor(address: string) {
    this.#address = address;
  }

  /** @throws when the server does not say in time, or is none that can */
  async position(which: "pg_current_wal_insert_lsn()" | "pg_last_wal_replay_lsn()"): Promise<bigint> {
    const client = await this.#connected();
    try {
      const { rows } = await client.query<{ position: string }>(`SELECT ${which} - '0/0' AS position`);
      return BigInt(rows[0]?.position ?? "");
    } catch (error) {
      this.#drop(client);
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.#client) this.#drop(this.#client);
  }

  async #connected(): Promise<Client> {
    if (this.#client) return this.#client;
    const client = new Client({
      connectionString: this.#address,
      application_name: "asylnytt replica",
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    client.on("error", () => this.#drop(client));
    client.on("end", () => this.#drop(client));
    await client.connect();
    this.#client = client;
    return client;
  }

  /** No farewell: a server that hangs would not answer it. */
  #drop(client: Client): void {
    client.connection.stream.destroy();
    if (this.#client === client) this.#client = null;
  }
}
