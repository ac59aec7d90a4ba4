import { allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { checkItem, type Fault } from "#lib/checklist/desk.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { type DeskItem, getDeskItem } from "#lib/items/desk.ts";
import { listPreviewLinks, type SentPreviewLink } from "#lib/previews/desk.ts";
import { type ReviewWord, readReview } from "#lib/review/desk.ts";

/** An edition in which an item can be placed. */
export interface EditionChoice {
  id: string;
  date: string;
  number: number;
}

/** Where an item stands on its way to its readers, and what can be done about it. */
export interface ItemPublishing
  extends Pick<
    DeskItem,
    | "id"
    | "version"
    | "status"
    | "own"
    | "publishAt"
    | "publishedAt"
    | "withdrawalReason"
    | "erasedAt"
    | "placements"
  > {
  title: string;
  slug: string;
  faults: Fault[];
  review: ReviewWord | null;
  /** Those that are not published yet, the earliest first. */
  editions: EditionChoice[];
  links: SentPreviewLink[];
}

/** @throws Problem `item.missing` when there is none that the editor may see */
export async function readPublishing(editor: Editor, id: string): Promise<ItemPublishing> {
  const {
    content,
    sources: _,
    corrections: __,
    saved: ___,
    createdBy: ____,
    ...item
  } = await getDeskItem(editor, id);
  const [faults, review, editions, links] = await Promise.all([
    item.status === "WITHDRAWN" ? [] : checkItem(editor, id),
    readReview(editor, id),
    allows(editor.role, "item.place", item) ? comingEditions() : [],
    listPreviewLinks(editor, { itemId: id }),
  ]);
  return { ...item, title: content.title, slug: content.slug, faults, review, editions, links };
}

async function comingEditions(): Promise<EditionChoice[]> {
  const rows = await db().edition.findMany({
    where: { status: { not: "PUBLISHED" } },
    select: { id: true, date: true, number: true },
    orderBy: [{ date: "asc" }, { number: "asc" }],
  });
  return rows.map(({ date, ...row }) => ({ ...row, date: dayFromColumn(date) }));
}
