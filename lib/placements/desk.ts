import { Prisma } from "#generated/prisma/client.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { bodySchema, emptyBody } from "#lib/body/schema.ts";
import {
  type AdvisoryFault,
  advisoryFaults,
  type BlockingFault,
  blockingFaults,
  type NamedSponsor,
} from "#lib/checklist/rules.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import type { Kind, Status } from "#lib/items/schema.ts";
import { type FindPlaceableInput, findPlaceableSchema } from "./schema.ts";

/** A main category, as it is called where the item stands. */
export interface Heading {
  id: string | null;
  name: string;
  position: number;
}

/** An item as it is handled while an edition is made. */
export interface PlaceableItem {
  id: string;
  title: string;
  status: Status;
  kind: Kind;
  language: string;
  publishAt: Date | null;
  sources: string[];
  /** `yyyy-mm-dd` */
  sourceDate: string | null;
  /** Null where it has no category yet. */
  heading: Heading | null;
  /** What keeps it from being published; nothing where it is public already. */
  faults: BlockingFault[];
  /** What is worth a second look before that. */
  advice: AdvisoryFault[];
}

const category = { id: true, name: true, position: true } as const;

export const placeableSelect = {
  id: true,
  title: true,
  status: true,
  kind: true,
  language: true,
  publishAt: true,
  sourceDate: true,
  lead: true,
  body: true,
  editorNote: true,
  categoryId: true,
  category: { select: { ...category, parent: { select: category } } },
  sources: {
    select: { sourceId: true, source: { select: { name: true } } },
    orderBy: { position: "asc" },
  },
  links: true,
} satisfies Prisma.ItemSelect;

type PlaceableRow = Prisma.ItemGetPayload<{ select: typeof placeableSelect }>;

/** A row as it is handled; under `frozen` where it stands in a published edition. */
export function toPlaceable(
  row: PlaceableRow,
  { frozen = null, sponsor = null }: { frozen?: Heading | null; sponsor?: NamedSponsor | null } = {},
): PlaceableItem {
  const { id, title, status, kind, language, publishAt } = row;
  const main = row.category && (row.category.parent ?? row.category);
  return {
    id,
    title,
    status,
    kind,
    language,
    publishAt,
    sources: row.sources.map(({ source }) => source.name),
    sourceDate: row.sourceDate && dayFromColumn(row.sourceDate),
    heading: frozen ?? (main && { id: main.id, name: main.name, position: main.position }),
    ...checked(row, sponsor),
  };
}

function checked(
  { sources, sourceDate, body, ...row }: PlaceableRow,
  sponsor: NamedSponsor | null,
): Pick<PlaceableItem, "faults" | "advice"> {
  if (row.status === "PUBLISHED" || row.status === "WITHDRAWN") return { faults: [], advice: [] };
  const content = {
    ...row,
    body: bodySchema.safeParse(body).data ?? emptyBody,
    sourceDate: sourceDate && dayFromColumn(sourceDate),
    sourceIds: sources.map(({ sourceId }) => sourceId),
  };
  return { faults: blockingFaults(content), advice: advisoryFaults(content, sponsor) };
}

/** The main categories, in order. */
export function listMainCategories(editor: Editor): Promise<{ id: string; name: string }[]> {
  requireAllowed(editor, "edition.save");
  return db().category.findMany({
    where: { parentId: null },
    select: { id: true, name: true },
    orderBy: { position: "asc" },
  });
}

export interface PlaceableItems {
  items: PlaceableItem[];
  /** Whether there are more than are shown. */
  hasMore: boolean;
}

const shown = 50;
const recentDays = 60;

/**
 * The items that stand in no edition, last changed first: those that are not public yet, and those published
 * of late, or of any time where words are searched for.
 */
export async function findPlaceable(editor: Editor, input: FindPlaceableInput): Promise<PlaceableItems> {
  requireAllowed(editor, "edition.save");
  const { text, status, categoryId } = findPlaceableSchema.parse(input);
  const words = text.split(/\s+/).filter((word) => word !== "");
  const recent = new Date(Date.now() - recentDays * 24 * 60 * 60 * 1000);
  const published =
    words.length > 0
      ? Prisma.sql`i.status = 'PUBLISHED'`
      : Prisma.sql`i.status = 'PUBLISHED' AND i."publishedAt" > ${recent}`;
  const conditions = [
    Prisma.sql`NOT EXISTS (SELECT 1 FROM "Placement" p WHERE p."itemId" = i.id)`,
    Prisma.sql`(i.status IN ('DRAFT', 'REVIEW', 'SCHEDULED') OR ${published})`,
    ...words.map(titleContaining),
    ...(status ? [Prisma.sql`i.status = ${status}::"Status"`] : []),
    ...(categoryId
      ? [
          Prisma.sql`i."categoryId" IN (SELECT c.id FROM "Category" c WHERE ${categoryId}::uuid IN (c.id, c."parentId"))`,
        ]
      : []),
  ];
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT i.id::text FROM "Item" i WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY i."updatedAt" DESC, i.id DESC LIMIT ${shown + 1}`;
  const ids = found.slice(0, shown).map(({ id }) => id);
  const rows = await db().item.findMany({ where: { id: { in: ids } }, select: placeableSelect });
  const byId = new Map(rows.map((row) => [row.id, toPlaceable(row)]));
  return { items: ids.flatMap((id) => byId.get(id) ?? []), hasMore: found.length > shown };
}

/** Signs that LIKE understands are taken as they are. */
const titleContaining = (word: string) => Prisma.sql`i.title ILIKE ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`;
