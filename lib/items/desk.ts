import type { Editor } from "#lib/auth/schema.ts";
import { type Body, bodySchema, emptyBody } from "#lib/body/schema.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import type { SourceChoice } from "#lib/editing/desk.ts";
import { Problem } from "#lib/errors.ts";
import { findItem } from "#lib/find-item.ts";
import { isSlugOf } from "#lib/free-slug.ts";
import { slugify } from "#lib/slug.ts";
import type { ItemContent, Status } from "./schema.ts";

/** Who saved a version, and when; no name for a program. */
interface Saving {
  by: string | null;
  at: Date;
}

/** An item as the newsroom edits it. */
export interface DeskItem {
  id: string;
  version: number;
  status: Status;
  /** Whether the one who reads it made it. */
  own: boolean;
  content: ItemContent;
  /** Whether its address is the one that its title makes, and not one that somebody chose. */
  slugFollowsTitle: boolean;
  saved: Saving;
  createdBy: string | null;
  publishAt: Date | null;
  publishedAt: Date | null;
  withdrawalReason: string | null;
  erasedAt: Date | null;
  /** The sources that `content` names. */
  sources: SourceChoice[];
  corrections: { date: string; note: string }[];
  placements: { editionId: string; date: string; number: number; published: boolean }[];
}

/** The item, whole. @throws Problem `item.missing` when there is none that the editor may see */
export async function getDeskItem(editor: Editor, id: string): Promise<DeskItem> {
  const item = await findDeskItem(editor, id);
  if (!item) throw new Problem("item.missing", { id });
  return item;
}

/** The item of an address, whole; null when there is none that the editor may see. */
export async function findDeskItem(editor: Editor, id: string): Promise<DeskItem | null> {
  const found = await findItem(db(), editor, id);
  const row = found && (await db().item.findUnique({ where: { id }, include: parts }));
  if (!row) return null;
  return {
    id,
    version: row.version,
    status: row.status,
    own: row.createdById === editor.id,
    content: contentOf(row),
    slugFollowsTitle: isSlugOf(row.slug, slugify(row.title)),
    saved: await savingOf(row),
    createdBy: row.createdBy?.name ?? null,
    publishAt: row.publishAt,
    publishedAt: row.publishedAt,
    withdrawalReason: row.withdrawalReason,
    erasedAt: row.erasedAt,
    sources: row.sources.map(({ source }) => source),
    corrections: row.corrections.map(({ date, note }) => ({ date: dayFromColumn(date), note })),
    placements: row.placements.map(({ edition: { id: editionId, date, number, status } }) => ({
      editionId,
      date: dayFromColumn(date),
      number,
      published: status === "PUBLISHED",
    })),
  };
}

/** How far an item has come, for whoever has it open. @throws Problem `item.missing` */
export async function getItemState(editor: Editor, id: string): Promise<{ version: number; status: Status }> {
  const found = await findItem(db(), editor, id);
  if (!found) throw new Problem("item.missing", { id });
  return { version: found.version, status: found.status };
}

const inOrder = { orderBy: { position: "asc" } } as const;
const parts = {
  createdBy: { select: { name: true } },
  links: { ...inOrder, select: { label: true, url: true, mediaType: true, language: true } },
  sources: { ...inOrder, select: { source: { select: { id: true, name: true, type: true } } } },
  alsoIn: { ...inOrder, select: { categoryId: true } },
  revisions: { orderBy: { version: "desc" }, take: 1, select: { actor: true, savedAt: true } },
  corrections: { orderBy: { date: "asc" }, select: { date: true, note: true } },
  placements: {
    orderBy: { edition: { date: "asc" } },
    select: { edition: { select: { id: true, date: true, number: true, status: true } } },
  },
} as const;

type ContentRow = Pick<
  ItemContent,
  "title" | "lead" | "editorNote" | "kind" | "language" | "categoryId" | "links" | "slug"
> & {
  body: unknown;
  sourceDate: Date | null;
  archiveDate: Date | null;
  sources: { source: { id: string } }[];
  alsoIn: { categoryId: string }[];
};

/** From the tables, not from the revision: a merged category or source has moved in them. */
function contentOf(row: ContentRow): ItemContent {
  const { title, lead, editorNote, kind, language, categoryId, links, slug } = row;
  const body: Body = bodySchema.safeParse(row.body).data ?? emptyBody;
  return {
    ...{ title, lead, body, editorNote, kind, language, categoryId, links, slug },
    alsoInIds: row.alsoIn.map((also) => also.categoryId),
    sourceIds: row.sources.map(({ source }) => source.id),
    sourceDate: row.sourceDate && dayFromColumn(row.sourceDate),
    archiveDate: row.archiveDate && dayFromColumn(row.archiveDate),
  };
}

async function savingOf(row: {
  updatedAt: Date;
  revisions: { actor: string; savedAt: Date }[];
}): Promise<Saving> {
  const [revision] = row.revisions;
  const editorId = /^editor:(.+)$/.exec(revision?.actor ?? "")?.[1];
  const editor =
    editorId && (await db().editor.findUnique({ where: { id: editorId }, select: { name: true } }));
  return { by: editor ? editor.name : null, at: revision?.savedAt ?? row.updatedAt };
}
