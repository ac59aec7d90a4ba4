import type { Prisma } from "#generated/prisma/client.ts";
import type { Tx } from "#lib/db.ts";
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
  await tx.historyEvent.createMany({ data: list.map((entry) => ({ ...entry, actor: actorName(actor) })) });
}
