import type { Prisma } from "#generated/prisma/client.ts";
import { insertRows, type Tx } from "#lib/db.ts";
import { type Actor, actorName, type HistoryAction, type RecordType } from "./schema.ts";

export interface HistoryEntry {
  action: HistoryAction;
  recordType: RecordType;
  recordId: string;
  details?: Prisma.InputJsonObject;
  reason?: string;
}

/** Notes in the transaction of the change itself what was done, by whom. */
export async function record(tx: Tx, actor: Actor, entries: HistoryEntry | HistoryEntry[]): Promise<void> {
  const list = Array.isArray(entries) ? entries : [entries];
  const rows = list.map(({ action, recordType, recordId, details = {}, reason = null }) => ({
    actor: actorName(actor),
    action,
    recordType,
    recordId,
    details,
    reason,
  }));
  await insertRows(tx, "HistoryEvent", rows);
}
