import { subDays } from "date-fns/subDays";
import { subHours } from "date-fns/subHours";
import { transaction } from "#lib/db.ts";
import { daysPingsWait } from "#lib/pings/rules.ts";
import { daysRemovalsAreKept } from "#lib/removals/rules.ts";

/** Removes what has done its service: sessions, links and notes whose time is over. */
export function removeLeftovers(now = new Date()): Promise<void> {
  const over = { expiresAt: { lte: now } };
  return transaction(async (tx) => {
    await tx.session.deleteMany({ where: over });
    await tx.verification.deleteMany({ where: over });
    await tx.accessLink.deleteMany({ where: { OR: [over, { usedAt: { not: null } }] } });
    await tx.previewLink.deleteMany({ where: over });
    await tx.attempt.deleteMany({ where: over });
    await tx.presence.deleteMany({ where: { seenAt: { lte: subHours(now, 1) } } });
    await tx.failedJob.deleteMany({ where: { failedAt: { lte: subDays(now, 90) } } });
    await tx.waitingPing.deleteMany({ where: { changedAt: { lte: subDays(now, daysPingsWait) } } });
    await tx.removal.deleteMany({ where: { at: { lte: subDays(now, daysRemovalsAreKept) } } });
  });
}
