import { Prisma } from "#generated/prisma/client.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { beginningOf, dayFromColumn, dayOf, formatDay } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { likePattern } from "#lib/like-pattern.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { foldEvents, type HistoryLine } from "./rules.ts";
import {
  type HistoryAction,
  type HistoryDetails,
  type HistoryFilter,
  historyDetailsSchema,
  type Program,
  programs,
  type RecordType,
} from "./schema.ts";

export interface HistoryPage {
  lines: HistoryLine[];
  /** What `after` is on the next page; null on the last one. */
  next: HistoryFilter["after"];
}

interface EventRow {
  id: string;
  at: Date;
  actor: string;
  action: HistoryAction;
  recordType: RecordType;
  recordId: string;
  details: unknown;
  reason: string | null;
}

const pageLength = 50;

/** What happened, the latest first, as far as it passes the filter. @throws Problem `not-allowed` */
export async function listHistory(editor: Editor, filter: HistoryFilter): Promise<HistoryPage> {
  requireAllowed(editor, "history.read");
  const rows = await readEvents(await conditions(filter), pageLength + 1);
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  return {
    lines: foldEvents(await toLines(page)),
    next: rows.length > pageLength && last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

/** What happened to one record, the latest first. @throws Problem `not-allowed` */
export async function listHistoryOf(
  editor: Editor,
  type: RecordType,
  id: string,
  limit = 100,
): Promise<HistoryLine[]> {
  requireAllowed(editor, "history.read");
  const ofRecord = Prisma.sql`h."recordType" = ${type} AND h."recordId" = ${id}::uuid`;
  return foldEvents(await toLines(await readEvents(ofRecord, limit)));
}

/** By whom the history's filter can be set: everybody who has ever been an editor here. */
export async function historyPeople(editor: Editor): Promise<{ id: string; name: string }[]> {
  requireAllowed(editor, "history.read");
  return db().editor.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
}

const readEvents = (where: Prisma.Sql, limit: number) => db().$queryRaw<EventRow[]>`
  SELECT h.id::text, h.at, h.actor, h.action, h."recordType", h."recordId"::text, h.details, h.reason
  FROM "HistoryEvent" h WHERE ${where} ORDER BY h.at DESC, h.id DESC LIMIT ${limit}`;

async function conditions(filter: HistoryFilter): Promise<Prisma.Sql> {
  const { who, type, record, action, from, to, text, after } = filter;
  const [time, id] = after?.split("_") ?? [];
  const all = [
    who && Prisma.sql`h.actor = ${who}`,
    type && Prisma.sql`h."recordType" = ${type}`,
    record && Prisma.sql`h."recordId" = ${record}::uuid`,
    action && Prisma.sql`h.action = ${action}`,
    from && Prisma.sql`h.at >= ${beginningOf(from)}`,
    to && Prisma.sql`h.at < ${beginningOf(dayAfter(to))}`,
    text && (await named(text)),
    time && id && Prisma.sql`(h.at, h.id) < (${time}::timestamptz, ${id}::uuid)`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, " AND ");
}

const dayAfter = (day: string) => dayOf(new Date(beginningOf(day).getTime() + 36 * 3_600_000));

/** Of more records than this with a name, the latest events are looked through for any of them instead. */
const fewRecords = 1000;

/** Records in whose name a text stands, whatever its case. */
async function named(text: string): Promise<Prisma.Sql> {
  const pattern = likePattern(text);
  const bearers = Prisma.sql`
    SELECT 'item' AS type, id FROM "Item" WHERE title ILIKE ${pattern}
    UNION ALL SELECT 'edition', id FROM "Edition" WHERE date::text ILIKE ${pattern}
    UNION ALL SELECT 'category', id FROM "Category" WHERE name ILIKE ${pattern}
    UNION ALL SELECT 'source', id FROM "Source" WHERE name ILIKE ${pattern}
    UNION ALL SELECT 'sponsor', id FROM "Sponsor" WHERE name ILIKE ${pattern}
    UNION ALL SELECT 'editor', id FROM "Editor" WHERE name ILIKE ${pattern}`;
  const found = await db().$queryRaw<{ type: string; id: string }[]>`
    SELECT type, id::text FROM (${bearers}) named LIMIT ${fewRecords + 1}`;
  if (found.length > fewRecords) {
    return Prisma.sql`EXISTS (
      SELECT FROM (${bearers}) named WHERE named.type = h."recordType" AND named.id = h."recordId" OFFSET 0
    )`;
  }
  const types = [...new Set(found.map(({ type }) => type))];
  const ids = found.map(({ id }) => id);
  return Prisma.sql`h."recordType" = ANY(${types}) AND h."recordId" = ANY(${ids}::uuid[])`;
}

async function toLines(rows: EventRow[]): Promise<HistoryLine[]> {
  const [nameOf, recordNames] = await Promise.all([
    namesOf(rows.map(({ actor }) => actor)),
    recordNamesOf(rows),
  ]);
  return rows.map(({ id, at, actor, action, recordType, recordId, details: kept, reason }) => {
    const details = historyDetailsSchema.parse(kept);
    const isGone = !recordNames.has(recordId);
    const name = recordNames.get(recordId) ?? formerName(details);
    return {
      id,
      at,
      who: nameOf(actor),
      action,
      record: { type: recordType, id: recordId, name, isGone },
      details,
      reason,
      times: 1,
    };
  });
}

const formerName = ({ name, email, date }: HistoryDetails): string | null =>
  name ?? email ?? (date ? formatDay(date) : null);

/** The names of who is kept in history as `editor:<id>` or as a program. */
export async function namesOf(actors: string[]): Promise<(actor: string) => string> {
  const ids = [...new Set(actors)].filter(isEditor).map((actor) => actor.slice(editorPrefix.length));
  const editors = await db().editor.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(editors.map(({ id, name }) => [`${editorPrefix}${id}`, name]));
  return (actor) => names.get(actor) ?? (isProgram(actor) ? words.programs[actor] : words.somebody);
}

const words = newsroom.history;
const editorPrefix = "editor:";
const isEditor = (actor: string) => actor.startsWith(editorPrefix);
const isProgram = (actor: string): actor is Program => (programs as readonly string[]).includes(actor);

/** What the records are called now, by identity. */
async function recordNamesOf(rows: EventRow[]): Promise<Map<string, string>> {
  const byType = Map.groupBy(rows, ({ recordType }) => recordType);
  const found = await Promise.all(
    [...byType].map(([type, events]) => readNames(type, [...new Set(events.map((row) => row.recordId))])),
  );
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}

async function readNames(type: RecordType, ids: string[]): Promise<{ id: string; name: string }[]> {
  const where = { id: { in: ids } };
  const select = { id: true, name: true };
  switch (type) {
    case "item": {
      const items = await db().item.findMany({ where, select: { id: true, title: true, erasedAt: true } });
      return items.map(({ id, title, erasedAt }) => ({
        id,
        name: erasedAt ? words.erased : title || words.untitled,
      }));
    }
    case "edition": {
      const editions = await db().edition.findMany({ where, select: { id: true, date: true } });
      return editions.map(({ id, date }) => ({ id, name: formatDay(dayFromColumn(date)) }));
    }
    case "category":
      return db().category.findMany({ where, select });
    case "source":
      return db().source.findMany({ where, select });
    case "sponsor":
      return db().sponsor.findMany({ where, select });
    case "editor":
      return db().editor.findMany({ where, select });
    // Of these there is only one of each; a tip has no name, and what stood in it is not told.
    case "colophon":
    case "settings":
    case "tip":
      return [];
  }
}
