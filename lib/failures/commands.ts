import type { Prisma } from "#generated/prisma/client.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { db, type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor, HistoryAction } from "#lib/history/schema.ts";
import { type FailureKey, failureKeySchema, failureSchema, keyOf, type Task } from "./schema.ts";

/** Notes that something failed for good, for the desk to show. */
export async function noteFailure(task: Task, error: unknown): Promise<void> {
  const { job, about } = task;
  const { code, details } =
    error instanceof Problem ? error : new Problem("job.failed", { reason: (error as Error).message });
  const columns = {
    job,
    recordType: about?.type ?? null,
    recordId: about?.id ?? null,
    dueAt: about?.publishAt ?? null,
    problem: { code, details } as Prisma.InputJsonObject,
    failedAt: new Date(),
    wantedAt: null,
    dismissedAt: null,
  };
  const key = keyOf(task);
  await db().failedJob.upsert({ where: { key }, create: { key, ...columns }, update: columns });
}

/** What has gone well is a failure no longer. */
export async function clearFailure(task: Task): Promise<void> {
  await db().failedJob.deleteMany({ where: { key: keyOf(task) } });
}

/** Has something tried again, within seconds. @throws Problem `job.missing`, `not-allowed` */
export function retryFailed(actor: Actor, input: FailureKey): Promise<void> {
  return mark(actor, input, "retried", { wantedAt: new Date() });
}

/** Takes something off the desk as it is. @throws Problem `job.missing`, `not-allowed` */
export function dismissFailed(actor: Actor, input: FailureKey): Promise<void> {
  return mark(actor, input, "dismissed", { dismissedAt: new Date() });
}

function mark(
  actor: Actor,
  input: FailureKey,
  action: HistoryAction,
  data: Prisma.FailedJobUpdateInput,
): Promise<void> {
  const { key } = failureKeySchema.parse(input);
  return transaction(async (tx) => {
    requireAllowed(actor, "job.retry");
    const failure = await lockFailure(tx, key);
    await tx.failedJob.update({ where: { key }, data });
    const { recordType, recordId, job } = failure;
    if (recordType && recordId) await record(tx, actor, { action, recordType, recordId, details: { job } });
  });
}

async function lockFailure(tx: Tx, key: string) {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT key, job, "recordType", "recordId"::text, "dueAt", problem, "failedAt" FROM "FailedJob"
    WHERE key = ${key} AND "dismissedAt" IS NULL AND "wantedAt" IS NULL FOR UPDATE`;
  if (!row) throw new Problem("job.missing", {});
  return failureSchema.parse(row);
}

/** Hands out what editors want tried again, each to one caller. */
export async function takeWanted(): Promise<Task[]> {
  const rows = await db().$queryRaw<unknown[]>`
    DELETE FROM "FailedJob" WHERE "wantedAt" IS NOT NULL
    RETURNING key, job, "recordType", "recordId"::text, "dueAt", problem, "failedAt"`;
  return rows.map((row) => {
    const { job, recordType: type, recordId: id, dueAt } = failureSchema.parse(row);
    return { job, about: type && id && dueAt ? { type, id, publishAt: dueAt } : null };
  });
}
