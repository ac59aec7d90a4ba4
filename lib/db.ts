import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { Prisma, PrismaClient } from "#generated/prisma/client.ts";
import { countFrom, mostConnections } from "./connections.ts";
import { addReplica, forgetReplica, replicaForReaders, setReplicaCurrent } from "./replica.ts";

/** A transaction, or the client itself: what reads and writes run on. */
export type Tx = Prisma.TransactionClient;

const holder = globalThis as typeof globalThis & { prismaClient?: PrismaClient };

/** The database client of this process; for what is read for readers the replica's, where there is a current one. */
export function db(): PrismaClient {
  return replicaForReaders<PrismaClient>() ?? primary();
}

/**
 * Made at first use: the address is known only once the embedded database runs, and a build has no database at all.
 */
function primary(): PrismaClient {
  holder.prismaClient ??= new PrismaClient({ adapter: new PrismaPg(openConnections(), ownedByClient) });
  return holder.prismaClient;
}

/** When the client ends, they do. */
const ownedByClient = { disposeExternalPool: true };

/** A pool of our own, so that it can be looked at. */
function openConnections(): Pool {
  const pool = new Pool(connectionSettings());
  countFrom(pool);
  return pool;
}

/** From now on what is read for readers may come from there. What it fails to answer is asked of the database itself. */
export function openReplica(address: string): void {
  const client = new PrismaClient({ adapter: new PrismaPg(settingsFor(address)) });
  addReplica(
    client.$extends({
      query: {
        async $allOperations({ model, operation, args, query }) {
          try {
            return await query(args);
          } catch {
            setReplicaCurrent(false);
            const asked = model ? Reflect.get(primary(), nameOf(model)) : primary();
            return Reflect.get(asked, operation).call(asked, args);
          }
        },
      },
    }),
  );
}

/** `EditionSponsor` is `client.editionSponsor`. */
const nameOf = (model: string) => model.charAt(0).toLowerCase() + model.slice(1);

/** Ends all connections; the next use opens new ones. */
export async function closeDb(): Promise<void> {
  const clients = [holder.prismaClient, forgetReplica<PrismaClient>()];
  holder.prismaClient = undefined;
  countFrom(undefined);
  await Promise.all(clients.map((client) => client?.$disconnect()));
}

function connectionSettings() {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set: the database has not been opened yet");
  return settingsFor(connectionString);
}

function settingsFor(connectionString: string) {
  return {
    connectionString,
    max: mostConnections,
    connectionTimeoutMillis: 5000,
    // What is asked outside of a transaction is for a page, which nobody waits for longer.
    statement_timeout: 4000,
    // A server that has vanished says nothing at all.
    keepAlive: true,
    keepAliveInitialDelayMillis: 5000,
  };
}

/**
 * Runs `work` in one transaction; everything is undone when it throws. In the caller's own one where
 * `within` is given. When another transaction was quicker with the same slug, name or key, or the two
 * blocked each other, `work` runs again and sees what the other one wrote: the database's unique
 * indexes settle races, and what `work` finds taken the second time it says in words.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, within?: Tx): Promise<T> {
  if (within) return work(within);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(unhurried(work), { maxWait: 10_000, timeout: 60_000 });
    } catch (error) {
      if (attempt === maxAttempts || !lostRace(error)) throw error;
    }
  }
}

/** Reads everything as it stands at one moment, however long that takes. */
export function snapshot<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(read, { isolationLevel: "RepeatableRead", maxWait: 10_000, timeout: 900_000 });
}

/** Writing may wait for others who write. */
const unhurried =
  <T>(work: (tx: Tx) => Promise<T>) =>
  async (tx: Tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`;
    return work(tx);
  };

/** Of those who want the same, one more succeeds at every attempt: enough for everybody who ever edits at once. */
const maxAttempts = 10;

/** P2002: a unique index refused a row; P2034: a deadlock or a failure to serialize; P2010: either, in raw SQL. */
function lostRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { cause } = (error.meta?.driverAdapterError ?? {}) as { cause?: { kind?: string } };
  const kinds = ["UniqueConstraintViolation", "TransactionWriteConflict"];
  return ["P2002", "P2034"].includes(error.code) || kinds.includes(cause?.kind ?? "");
}

interface NewRows {
  HistoryEvent: Prisma.HistoryEventCreateManyInput;
  Item: Prisma.ItemCreateManyInput;
  ItemCategory: Prisma.ItemCategoryCreateManyInput;
  ItemReference: Prisma.ItemReferenceCreateManyInput;
  ItemSource: Prisma.ItemSourceCreateManyInput;
  Link: Prisma.LinkCreateManyInput;
  Placement: Prisma.PlacementCreateManyInput;
  Revision: Prisma.RevisionCreateManyInput;
}

/**
 * Writes rows that all name the same columns, in one statement. `createMany` is planned anew for every
 * number of rows and every null in them: in an import that costs more than the writing.
 */
export async function insertRows<Table extends keyof NewRows>(
  tx: Tx,
  table: Table,
  rows: NewRows[Table][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  // Names from the list above and from our own code; every value is a parameter.
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(", "),
  );
  await tx.$executeRaw`
    INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`;
}
