import { subDays } from "date-fns/subDays";
import { Prisma } from "#generated/prisma/client.ts";
import { allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { type BlockingFault, blockingFaults } from "#lib/checklist/rules.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { type Failure, listFailures } from "#lib/failures/desk.ts";
import { namesOf } from "#lib/history/desk.ts";
import type { Status } from "#lib/items/schema.ts";
import { goneAfter } from "#lib/presence/rules.ts";

/** An item that waits for somebody. */
export interface WaitingItem {
  id: string;
  title: string;
  updatedAt: Date;
  publishAt: Date | null;
  publishedAt: Date | null;
  /** Who saved it last. */
  changedBy: string;
  /** Who has it open now, the reader of the desk left out. */
  openBy: string[];
}

/** As many as are shown, and how many there are. */
export interface Waiting {
  items: WaitingItem[];
  count: number;
}

/** An edition that is being made or has a time. */
export interface ComingEdition {
  id: string;
  date: string;
  number: number;
  publishAt: Date | null;
  itemCount: number;
  /** How many of its items lack something that keeps them from being published. */
  incomplete: { count: number; faults: BlockingFault[] };
}

/** What needs somebody's decision; for a contributor only what is their own. */
export interface Desk {
  failures: Failure[];
  review: Waiting;
  scheduled: Waiting;
  drafts: Waiting;
  editions: ComingEdition[];
  /** Published of late, and in no edition. */
  unplaced: Waiting;
  newTips: number;
}

const shown = 8;
const late = 30;

export async function getDesk(editor: Editor, now = new Date()): Promise<Desk> {
  const isWhole = allows(editor.role, "edition.save");
  const [failures, review, scheduled, drafts, editions, unplaced, newTips] = await Promise.all([
    listFailures(editor),
    readWaiting(editor, "REVIEW", Prisma.sql`i."updatedAt" ASC`),
    readWaiting(editor, "SCHEDULED", Prisma.sql`i."publishAt" ASC`),
    readWaiting(editor, "DRAFT", Prisma.sql`i."updatedAt" DESC`),
    isWhole ? readComing() : [],
    isWhole
      ? readWaiting(editor, "PUBLISHED", Prisma.sql`i."publishedAt" DESC`, unplacedSince(now))
      : nothing,
    allows(editor.role, "tip.handle") ? db().tip.count({ where: { status: "NEW" } }) : 0,
  ]);
  const lists = [review, scheduled, drafts, unplaced];
  const [nameOf, openBy] = await Promise.all([
    namesOf(lists.flatMap(({ items }) => items.map(({ actor }) => actor))),
    readOpen(editor, drafts.items, now),
  ]);
  const named = ({ items, count }: Rows): Waiting => ({
    items: items.map(({ actor, ...item }) => ({
      ...item,
      changedBy: nameOf(actor),
      openBy: openBy.get(item.id) ?? [],
    })),
    count,
  });
  return {
    failures,
    review: named(review),
    scheduled: named(scheduled),
    drafts: named(drafts),
    editions,
    unplaced: named(unplaced),
    newTips,
  };
}

type ItemRow = Omit<WaitingItem, "changedBy" | "openBy"> & { actor: string };
interface Rows {
  items: ItemRow[];
  count: number;
}
const nothing: Rows = { items: [], count: 0 };

const unplacedSince = (now: Date) => Prisma.sql`i."publishedAt" > ${subDays(now, late)} AND i.announced
  AND NOT EXISTS (SELECT 1 FROM "Placement" p WHERE p."itemId" = i.id)`;

/** A page of the items in a status, with who saved each last, and how many there are. */
async function readWaiting(
  editor: Editor,
  status: Status,
  order: Prisma.Sql,
  further = Prisma.sql`true`,
): Promise<Rows> {
  const own =
    editor.role === "CONTRIBUTOR" ? Prisma.sql`i."createdById" = ${editor.id}::uuid` : Prisma.sql`true`;
  const where = Prisma.sql`i.status = ${status}::"Status" AND ${own} AND ${further}`;
  const [items, [{ count } = { count: 0 }]] = await Promise.all([
    db().$queryRaw<ItemRow[]>`
      SELECT i.*, coalesce(r.actor, '') AS actor FROM (
        SELECT i.id::text, i.version, i.title, i."updatedAt", i."publishAt", i."publishedAt"
        FROM "Item" i WHERE ${where} ORDER BY ${order}, i.id DESC LIMIT ${shown}
      ) i
      LEFT JOIN "Revision" r ON r."itemId" = i.id::uuid AND r.version = i.version`,
    db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM "Item" i WHERE ${where}`,
  ]);
  return { items, count };
}

async function readOpen(editor: Editor, items: ItemRow[], now: Date): Promise<Map<string, string[]>> {
  const rows = await db().presence.findMany({
    where: {
      recordType: "item",
      recordId: { in: items.map(({ id }) => id) },
      editorId: { not: editor.id },
      seenAt: { gt: new Date(now.getTime() - goneAfter) },
    },
    select: { recordId: true, editor: { select: { name: true } } },
  });
  const byItem = Map.groupBy(rows, ({ recordId }) => recordId);
  return new Map([...byItem].map(([id, present]) => [id, present.map((row) => row.editor.name)]));
}

/** The editions to come, the earliest first, with what is missing in what stands in them. */
async function readComing(): Promise<ComingEdition[]> {
  const checked = { select: { url: true } } as const;
  const editions = await db().edition.findMany({
    where: { status: { not: "PUBLISHED" } },
    orderBy: [{ date: "asc" }, { number: "asc" }],
    take: shown,
    select: {
      id: true,
      date: true,
      number: true,
      publishAt: true,
      placements: {
        select: {
          item: {
            select: {
              title: true,
              kind: true,
              status: true,
              categoryId: true,
              sources: { select: { sourceId: true } },
              links: checked,
            },
          },
        },
      },
    },
  });
  return editions.map(({ placements, date, ...edition }) => {
    const faulty = placements
      .filter(({ item }) => item.status !== "PUBLISHED")
      .map(({ item }) => blockingFaults({ ...item, sourceIds: item.sources.map(({ sourceId }) => sourceId) }))
      .filter((faults) => faults.length > 0);
    return {
      ...edition,
      date: dayFromColumn(date),
      itemCount: placements.length,
      incomplete: { count: faulty.length, faults: [...new Set(faulty.flat())] },
    };
  });
}
