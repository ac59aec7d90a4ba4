import type { Tx } from "#lib/db.ts";

/** The PostgreSQL channel on which every instance hears which public addresses have changed. */
export const addressChannel = "public_addresses";

/** PostgreSQL refuses a notification of 8,000 bytes or more. */
const maxBytes = 7000;

/**
 * Says, when the transaction commits, which public addresses show something else now.
 * The payload is a JSON array of paths.
 */
export async function announce(tx: Tx, addresses: Iterable<string>): Promise<void> {
  for (const payload of batches([...new Set(addresses)].sort())) {
    await tx.$executeRaw`SELECT pg_notify(${addressChannel}, ${payload})`;
  }
}

function batches(addresses: string[]): string[] {
  const payloads: string[] = [];
  let batch: string[] = [];
  for (const address of addresses) {
    const next = JSON.stringify([...batch, address]);
    if (batch.length > 0 && Buffer.byteLength(next) > maxBytes) {
      payloads.push(JSON.stringify(batch));
      batch = [address];
    } else {
      batch.push(address);
    }
  }
  if (batch.length > 0) payloads.push(JSON.stringify(batch));
  return payloads;
}
