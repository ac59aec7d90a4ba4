import { db, type Tx, transaction } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import type { Due } from "./schema.ts";

/** What has come due and has not failed for good, the longest overdue first. */
export function findDue(now = new Date()): Promise<Due[]> {
  return db().$queryRaw<Due[]>`
    SELECT * FROM (
      SELECT 'item' AS type, id::text, "publishAt" FROM "Item"
      WHERE status = 'SCHEDULED' AND "publishAt" <= ${now}
      UNION ALL
      SELECT 'edition', id::text, "publishAt" FROM "Edition"
      WHERE status = 'SCHEDULED' AND "publishAt" <= ${now}
    ) due
    WHERE NOT EXISTS (
      SELECT 1 FROM "FailedJob" f WHERE f."recordId" = due.id::uuid AND f."dueAt" = due."publishAt"
    )
    ORDER BY "publishAt" LIMIT 500`;
}

/**
 * Publishes what is due, as of its time. What is no longer to be published, or at another time, or is
 * public already, stays as it is: this may run twice, and at the same time.
 * @throws Problem as `publishItems` and `publishEditions` do
 */
export function publishDue(actor: Actor, { type, id, publishAt }: Due): Promise<void> {
  return transaction(async (tx) => {
    const found = await lockDue[type](tx, id, publishAt);
    if (found.length === 0) return;
    const time = { publishedAt: publishAt, announced: true };
    if (type === "item") await publishItems(actor, { items: found, ...time }, tx);
    else await publishEditions(actor, { editions: found, ...time }, tx);
  });
}

type Locked = { id: string; version: number }[];

/** Holds the record if it still waits for this very time, and the time has come. */
const lockDue: Record<Due["type"], (tx: Tx, id: string, publishAt: Date) => Promise<Locked>> = {
  item: (tx, id, publishAt) => tx.$queryRaw<Locked>`
    SELECT id::text, version FROM "Item"
    WHERE id = ${id}::uuid AND status = 'SCHEDULED' AND "publishAt" = ${publishAt} AND "publishAt" <= now()
    FOR UPDATE`,
  edition: (tx, id, publishAt) => tx.$queryRaw<Locked>`
    SELECT id::text, version FROM "Edition"
    WHERE id = ${id}::uuid AND status = 'SCHEDULED' AND "publishAt" = ${publishAt} AND "publishAt" <= now()
    FOR UPDATE`,
};
