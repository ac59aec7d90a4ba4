import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "#generated/prisma/client.ts";

/** A transaction, or the client itself: what reads and writes run on. */
export type Tx = Prisma.TransactionClient;

const holder = globalThis as typeof globalThis & { prismaClient?: PrismaClient };

/**
 * The database client of this process, made at first use: the address is known only once the
 * embedded database runs, and a build has no database at all.
 */
export function db(): PrismaClient {
  holder.prismaClient ??= new PrismaClient({
    adapter: new PrismaPg(connectionSettings()),
    queryPlanCacheMaxSize,
  });
  return holder.prismaClient;
}

/** Plans of writing many rows are large, and hardly two of them are the same: by default they add up to 300 MB. */
const queryPlanCacheMaxSize = 100;

/** Ends all connections; the next use opens new ones. */
export async function closeDb(): Promise<void> {
  const client = holder.prismaClient;
  holder.prismaClient = undefined;
  await client?.$disconnect();
}

function connectionSettings() {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set: the database has not been opened yet");
  return { connectionString, max: 10, connectionTimeoutMillis: 5000 };
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
      return await db().$transaction(work, { maxWait: 10_000, timeout: 60_000 });
    } catch (error) {
      if (attempt === maxAttempts || !lostRace(error)) throw error;
    }
  }
}

const maxAttempts = 3;

/** P2002: a unique index refused a row; P2034: a deadlock or a serialization failure. */
function lostRace(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.code === "P2002" || error.code === "P2034")
  );
}
