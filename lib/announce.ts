import { z } from "zod";
import type { Tx } from "#lib/db.ts";
import { goneKey } from "#lib/gone-address.ts";
import { notePings } from "#lib/note-pings.ts";

/** The PostgreSQL channel on which every instance hears which public addresses have changed. */
export const addressChannel = "public_addresses";

/** What is said on it. `covering` in lib/covers.ts tells which pages these addresses stand for. */
export const announcementSchema = z.object({
  addresses: z.array(z.string()),
  /** What was shown there may not be shown to anybody any more, however old the copy. */
  removed: z.boolean(),
});
export type Announcement = z.output<typeof announcementSchema>;

/** PostgreSQL refuses a notification of 8,000 bytes or more. */
const maxBytes = 7000;

/**
 * Says, when the transaction commits, which public addresses show something else now. Search engines are told of
 * those that are pages of items and editions.
 */
export function announce(tx: Tx, addresses: Iterable<string>): Promise<void> {
  return say(tx, [...new Set(addresses)], false);
}

/**
 * The same of what may no longer be shown to anybody: withdrawn, erased, taken away. It is kept for those who
 * are not listening now (`removedSince`), by hashes: an address can name whoever must not be found.
 */
export async function announceRemoval(tx: Tx, addresses: Iterable<string>): Promise<void> {
  const named = [...new Set(addresses)];
  await tx.removal.create({ data: { addressHashes: named.map(goneKey) }, select: { id: true } });
  await say(tx, named, true);
}

async function say(tx: Tx, addresses: string[], removed: boolean): Promise<void> {
  // What a pattern means depends on the addresses that it is said with.
  const patterns = addresses.filter((address) => address.endsWith("/*"));
  const exact = addresses.filter((address) => !address.endsWith("/*")).sort();
  for (const batch of exact.length > 0 ? batches(exact) : [[]]) {
    const payload = JSON.stringify({ addresses: [...patterns, ...batch], removed });
    await tx.$executeRaw`SELECT pg_notify(${addressChannel}, ${payload})`;
  }
  await notePings(tx, exact);
}

function batches(addresses: string[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  for (const address of addresses) {
    const bytes = Buffer.byteLength(JSON.stringify(address)) + 1;
    if (bytes > room) {
      all.push([]);
      room = maxBytes;
    }
    all.at(-1)?.push(address);
    room -= bytes;
  }
  return all;
}
