import { allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { Problem, type ProblemCode } from "#lib/errors.ts";
import { problemText, text } from "#lib/text/catalogue.ts";
import { type FailureRow, failureSchema, type JobName } from "./schema.ts";

export interface Failure {
  /** What `retryFailed` and `dismissFailed` are told. */
  key: string;
  job: JobName;
  failedAt: Date;
  /** What it was for: an item by its title, an edition by its date. */
  record: { type: "item" | "edition"; id: string; name: string } | null;
  /** What kept it from succeeding, in words. */
  reason: string;
}

/** What failed for good and still matters, latest first; nothing for whoever may not do anything about it. */
export async function listFailures(editor: Editor): Promise<Failure[]> {
  if (!allows(editor.role, "job.retry")) return [];
  const rows = await db().failedJob.findMany({
    where: { dismissedAt: null, wantedAt: null },
    orderBy: { failedAt: "desc" },
    take: 100,
  });
  const failures = rows.flatMap((row) => failureSchema.safeParse(row).data ?? []);
  const waiting = await readWaiting(failures);
  return failures.flatMap((failure) => {
    const { key, job, failedAt, recordId } = failure;
    const record = waiting.get(recordId ?? "");
    const isOver = recordId !== null && record?.publishAt?.getTime() !== failure.dueAt?.getTime();
    return isOver ? [] : [{ key, job, failedAt, record: record?.named ?? null, reason: reasonOf(failure) }];
  });
}

type Waiting = Map<string, { publishAt: Date | null; named: Failure["record"] }>;

/** The records that are still to be published; a failure for any other one, or another time, is over. */
async function readWaiting(failures: FailureRow[]): Promise<Waiting> {
  const ids = failures.flatMap(({ recordId }) => recordId ?? []);
  const where = { id: { in: ids }, status: "SCHEDULED" } as const;
  const select = { id: true, publishAt: true } as const;
  const [items, editions] = await Promise.all([
    db().item.findMany({ where, select: { ...select, title: true } }),
    db().edition.findMany({ where, select: { ...select, date: true } }),
  ]);
  return new Map([
    ...items.map(({ id, publishAt, title }) => entry(id, publishAt, "item", title)),
    ...editions.map(({ id, publishAt, date }) => entry(id, publishAt, "edition", dayFromColumn(date))),
  ]);
}

const entry = (id: string, publishAt: Date | null, type: "item" | "edition", name: string) =>
  [id, { publishAt, named: { type, id, name } }] as const;

/** In words; a code that a later version of the program no longer knows is told as it is. */
function reasonOf({ problem: { code, details } }: FailureRow): string {
  if (!(code in text.problems)) return code;
  return problemText(new Problem(code as ProblemCode, details as ConstructorParameters<typeof Problem>[1]));
}
