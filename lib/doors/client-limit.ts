import { createHmac, randomBytes } from "node:crypto";
import { networkOf } from "#lib/client-network.ts";

/** Above it, the period is over early: so many clients at once are no readers. */
const mostClients = 10_000;

/**
 * Makes a limit of so many in a period for each client. No address is kept: a number stands under the address
 * hashed with a salt that exists in this process only, and both are forgotten when the period is over.
 * @returns what tells whether one more is too many, and counts it when it is not
 */
export function limitPerClient({ most, minutes }: { most: number; minutes: number }) {
  let salt = randomBytes(32);
  let counts = new Map<string, number>();
  let end = 0;
  return (address: string, now = Date.now()): boolean => {
    if (now >= end || counts.size >= mostClients) {
      salt = randomBytes(32);
      counts = new Map();
      end = now + minutes * 60_000;
    }
    const client = createHmac("sha256", salt).update(networkOf(address)).digest("base64");
    const count = (counts.get(client) ?? 0) + 1;
    if (count > most) return true;
    counts.set(client, count);
    return false;
  };
}
