import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#generated/prisma/client.ts";

/** A transaction, or the client itself: what reads and writes run on. */
export type Tx = Prisma.TransactionClient;

const holder = globalThis as typeof globalThis & { prismaClient?: PrismaClient };

/**
 * The database client of this process, made at first use: the address is known only once the
 * embedded database runs, and a build has no database at all.
 */
export function db(): PrismaClient {
  holder.prismaClient ??= new PrismaClient({ adapter: new PrismaPg(connectionSettings()) });
  return holder.prismaClient;
}

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

/** Runs `work` in one transaction; everything is undone when it throws. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 10_000, timeout: 60_000 });
}
