import type { Prisma } from "#generated/prisma/client.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import type { GapInput } from "#lib/categories/schema.ts";
import { dayFromColumn, dayToColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { actorName } from "#lib/history/schema.ts";
import { type PlaceableItem, placeableSelect, toPlaceable } from "#lib/placements/desk.ts";
import { listPreviewLinks, type SentPreviewLink } from "#lib/previews/desk.ts";
import { sponsorOn } from "#lib/sponsor-on.ts";
import { type Logo, logoSelect, type PublishedSponsor } from "#lib/sponsors/published.ts";
import type { EditionDate } from "./published.ts";
import { editionAtVersionSchema } from "./schema.ts";

export type EditionStatus = "DRAFT" | "SCHEDULED" | "PUBLISHED";

export interface EditionRow extends EditionDate {
  id: string;
  version: number;
  status: EditionStatus;
  itemCount: number;
  /** How many of its items are drafts or wait for review. */
  unfinishedCount: number;
  publishAt: Date | null;
  publishedAt: Date | null;
}

export interface EditionRows {
  /** Being made or scheduled: all there are, the earliest first. */
  coming: EditionRow[];
  /** Latest first, a page of them. */
  published: EditionRow[];
  /** What `before` is on the next page; null on the last one. */
  next: EditionDate | null;
}

const pageLength = 50;

/** The editions: those to come, and those published before a given one. */
export async function listEditionsAtDesk(editor: Editor, before: EditionDate | null): Promise<EditionRows> {
  requireAllowed(editor, "edition.save");
  const comingFirst = [{ date: "asc" }, { number: "asc" }] as const;
  const [coming, published] = await Promise.all([
    before ? [] : findRows({ status: { not: "PUBLISHED" } }, [...comingFirst]),
    findRows(
      { status: "PUBLISHED", ...(before && earlierThan(before)) },
      [{ date: "desc" }, { number: "desc" }],
      pageLength + 1,
    ),
  ]);
  const page = published.slice(0, pageLength);
  const last = page.at(-1);
  const next = published.length > pageLength && last ? { date: last.date, number: last.number } : null;
  return { coming, published: page, next };
}

const earlierThan = ({ date: day, number }: EditionDate): Prisma.EditionWhereInput => {
  const date = dayToColumn(day);
  return { OR: [{ date: { lt: date } }, { date, number: { lt: number } }] };
};

async function findRows(
  where: Prisma.EditionWhereInput,
  orderBy: Prisma.EditionOrderByWithRelationInput[],
  take?: number,
): Promise<EditionRow[]> {
  const select = {
    id: true,
    version: true,
    date: true,
    number: true,
    status: true,
    publishAt: true,
    publishedAt: true,
  } as const;
  const rows = await db().edition.findMany({ where, orderBy, select, ...(take && { take }) });
  const counts = await db().$queryRaw<{ id: string; itemCount: number; unfinishedCount: number }[]>`
    SELECT p."editionId"::text AS id, count(*)::int AS "itemCount",
      (count(*) FILTER (WHERE i.status IN ('DRAFT', 'REVIEW')))::int AS "unfinishedCount"
    FROM "Placement" p JOIN "Item" i ON i.id = p."itemId"
    WHERE p."editionId" = ANY(${rows.map(({ id }) => id)}::uuid[]) GROUP BY 1`;
  const byId = new Map(counts.map((count) => [count.id, count]));
  return rows.map((row) => ({
    itemCount: 0,
    unfinishedCount: 0,
    ...row,
    ...byId.get(row.id),
    date: dayFromColumn(row.date),
  }));
}

/** An edition as it is made: everything that its page in the newsroom shows and changes. */
export interface DeskEdition extends EditionDate {
  id: string;
  version: number;
  status: EditionStatus;
  introduction: string | null;
  publishedOn: string | null;
  period: { from: string; to: string } | null;
  gaps: GapInput[];
  publishAt: Date | null;
  publishedAt: Date | null;
  /** The sponsor that is chosen; null: whose period it is at the edition's date. */
  sponsorId: string | null;
  /** As it will stand, or as it stands for good. */
  sponsor: PublishedSponsor | null;
  /** What can be chosen. */
  sponsors: { id: string; name: string }[];
  /** In order. */
  items: PlaceableItem[];
  /** The links by which others can see it as readers will. */
  previewLinks: SentPreviewLink[];
  /** Who changed it last, and when; null for programs. */
  changed: { by: string | null; own: boolean; at: Date };
}

/** @throws Problem `edition.missing` */
export async function getDeskEdition(editor: Editor, id: string): Promise<DeskEdition> {
  const edition = await findDeskEdition(editor, id);
  if (!edition) throw new Problem("edition.missing", { id });
  return edition;
}

/** The edition of an address in the newsroom; null where there is none. */
export async function findDeskEdition(editor: Editor, id: string): Promise<DeskEdition | null> {
  requireAllowed(editor, "edition.save");
  if (!editionAtVersionSchema.shape.id.safeParse(id).success) return null;
  const row = await db().edition.findUnique({
    where: { id },
    include: {
      logo: logoSelect,
      gaps: { select: { text: true, from: true, to: true }, orderBy: { id: "asc" } },
      placements: {
        select: {
          categoryId: true,
          categoryName: true,
          categoryPosition: true,
          item: { select: placeableSelect },
        },
        orderBy: [{ position: "asc" }, { itemId: "asc" }],
      },
    },
  });
  if (!row) return null;
  const isPublished = row.status === "PUBLISHED";
  const [sponsor, sponsors, previewLinks, changed] = await Promise.all([
    isPublished ? frozenSponsor(row) : sponsorOn(db(), row),
    db().sponsor.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
    listPreviewLinks(editor, { editionId: id }),
    lastChange(editor, id),
  ]);
  const { periodFrom, periodTo } = row;
  return {
    id,
    date: dayFromColumn(row.date),
    number: row.number,
    version: row.version,
    status: row.status,
    introduction: row.introduction,
    publishedOn: row.publishedOn && dayFromColumn(row.publishedOn),
    period: periodFrom && periodTo && { from: dayFromColumn(periodFrom), to: dayFromColumn(periodTo) },
    gaps: row.gaps.map(({ text, from, to }) => ({
      text,
      from: from && dayFromColumn(from),
      to: to && dayFromColumn(to),
    })),
    publishAt: row.publishAt,
    publishedAt: row.publishedAt,
    sponsorId: row.sponsorId,
    sponsor: sponsor && {
      line: sponsor.line,
      name: sponsor.name,
      url: sponsor.url,
      logo: sponsor.logo,
    },
    sponsors,
    items: row.placements.map(({ item, categoryId: id, categoryName: name, categoryPosition }) =>
      toPlaceable(item, {
        sponsor,
        frozen: name === null ? null : { id, name, position: categoryPosition ?? 0 },
      }),
    ),
    previewLinks,
    changed: changed ?? { by: null, own: false, at: row.updatedAt },
  };
}

function frozenSponsor(row: {
  sponsorLine: string | null;
  sponsorName: string | null;
  sponsorUrl: string | null;
  logo: Logo | null;
}) {
  const { sponsorLine: line, sponsorName: name, sponsorUrl: url, logo } = row;
  return line && name ? { line, name, url, logo } : null;
}

async function lastChange(editor: Editor, recordId: string): Promise<DeskEdition["changed"] | null> {
  const event = await db().historyEvent.findFirst({
    where: { recordType: "edition", recordId },
    select: { actor: true, at: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  if (!event) return null;
  const [kind, id] = event.actor.split(":");
  const who = kind === "editor" && id ? await db().editor.findUnique({ where: { id } }) : null;
  return { by: who?.name ?? null, own: event.actor === actorName(editor), at: event.at };
}

/** By which a page knows that somebody else has changed it; null where it is gone. */
export async function getEditionVersion(editor: Editor, id: string): Promise<number | null> {
  requireAllowed(editor, "edition.save");
  const row = await db().edition.findUnique({ where: { id }, select: { version: true } });
  return row?.version ?? null;
}
