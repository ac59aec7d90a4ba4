import { createHash } from "node:crypto";
import { subDays } from "date-fns/subDays";
import { subMinutes } from "date-fns/subMinutes";
import { waysToSay } from "#lib/covers.ts";
import { db, type Tx } from "#lib/db.ts";
import { goneKey } from "#lib/gone-address.ts";
import { daysRemovalsAreKept, minutesOfMargin } from "./rules.ts";

/**
 * What has been removed since a point in time, and some minutes before it.
 * @returns whether what was shown at an address then may have been; for a time of which nothing is known any
 *   more, everything
 */
export async function removedSince(time: Date): Promise<(address: string) => boolean> {
  const from = subMinutes(time, minutesOfMargin);
  if (from <= subDays(new Date(), daysRemovalsAreKept)) return () => true;
  const rows = await db().removal.findMany({
    where: { at: { gte: from } },
    select: { addressHashes: true },
  });
  const removed = new Set(rows.flatMap(({ addressHashes }) => addressHashes));
  return (address) => removed.size > 0 && waysToSay(address).some((way) => removed.has(goneKey(way)));
}

/** Another one whenever something has been removed: what bears the same holds nothing that is gone. */
export async function removalsMark(tx: Tx = db()): Promise<string> {
  const { _count, _min, _max } = await tx.removal.aggregate({
    _count: true,
    _min: { at: true },
    _max: { at: true },
  });
  return createHash("sha256")
    .update(JSON.stringify([_count, _min, _max]))
    .digest("hex")
    .slice(0, 16);
}
