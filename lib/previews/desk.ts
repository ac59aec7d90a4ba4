import { allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { hashOf } from "#lib/auth/secret-token.ts";
import { db } from "#lib/db.ts";
import { editionSelect, type PublishedEdition, withNeighbours } from "#lib/editions/published.ts";
import { findItem } from "#lib/find-item.ts";
import { lineSelect, type PublishedItem, pageSelect, toPage } from "#lib/items/published.ts";
import { sponsorOn } from "#lib/sponsor-on.ts";
import type { Previewed } from "./schema.ts";

/** What readers would see if it were published now. */
export type Preview = { expiresAt: Date } & ({ item: PublishedItem } | { edition: PublishedEdition });

/** What the secret of an address shows to whoever knows it; null where it is unknown, ended or withdrawn. */
export async function readPreview(token: string): Promise<Preview | null> {
  const link = await findLink(token);
  if (!link) return null;
  const { itemId, editionId, expiresAt } = link;
  const item = itemId && (await readItem(itemId));
  if (item) return { item, expiresAt };
  const edition = editionId && (await readEdition(editionId));
  return edition ? { edition, expiresAt } : null;
}

/** Whether an address still shows something. */
export const isPreview = async (token: string) => (await findLink(token)) !== null;

const findLink = (token: string) =>
  db().previewLink.findFirst({
    where: {
      tokenHash: hashOf(token),
      expiresAt: { gt: new Date() },
      OR: [{ editionId: { not: null } }, { item: { status: { not: "WITHDRAWN" } } }],
    },
    select: { itemId: true, editionId: true, expiresAt: true },
  });

async function readItem(id: string): Promise<PublishedItem | null> {
  const row = await db().item.findUnique({ where: { id }, select: { ...pageSelect, publishAt: true } });
  if (!row) return null;
  const { publishAt, ...page } = row;
  return toPage({ ...page, publishedAt: page.publishedAt ?? publishAt ?? new Date() });
}

async function readEdition(id: string): Promise<PublishedEdition | null> {
  const row = await db().edition.findUnique({ where: { id }, select: asItStands });
  if (!row) return null;
  const { sponsorId, status, placements, ...page } = row;
  const sponsor = status === "PUBLISHED" ? null : await sponsorOn(db(), { date: row.date, sponsorId });
  return withNeighbours({
    ...page,
    ...(sponsor && {
      sponsorLine: sponsor.line,
      sponsorName: sponsor.name,
      sponsorUrl: sponsor.url,
      logo: sponsor.logo,
    }),
    placements: placements
      .map(({ categoryName, categoryPosition, category, item: { category: own, ...item } }) => {
        // Until it is published, an item stands under the category that it has now.
        const now = categoryName === null ? own && (own.parent ?? own) : category;
        return {
          order: categoryPosition ?? now?.position ?? Number.POSITIVE_INFINITY,
          categoryName: categoryName ?? now?.name ?? null,
          category: now,
          item,
        };
      })
      .sort((one, other) => (one.order === other.order ? 0 : one.order - other.order)),
  });
}

const heading = { slug: true, name: true, position: true } as const;

/** With what is not public yet, and the categories as they are called now. */
const asItStands = {
  ...editionSelect,
  sponsorId: true,
  status: true,
  placements: {
    where: { item: { status: { not: "WITHDRAWN" } } },
    select: {
      categoryName: true,
      categoryPosition: true,
      category: { select: heading },
      item: { select: { ...lineSelect, category: { select: { ...heading, parent: { select: heading } } } } },
    },
    orderBy: { position: "asc" },
  },
} as const;

/** A link that was made to be sent to somebody. */
export interface SentPreviewLink {
  id: string;
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date;
}

const oneDay = 24 * 60 * 60 * 1000;

/** The links of an item or an edition that still work and were made for others, the latest first. */
export async function listPreviewLinks(editor: Editor, of: Previewed): Promise<SentPreviewLink[]> {
  const maySee =
    "itemId" in of ? await findItem(db(), editor, of.itemId) : allows(editor.role, "edition.preview");
  if (!maySee) return [];
  const rows = await db().previewLink.findMany({
    where: { ...of, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, expiresAt: true, createdBy: { select: { name: true } } },
    orderBy: { createdAt: "desc" },
  });
  return rows
    .filter(({ createdAt, expiresAt }) => expiresAt.getTime() - createdAt.getTime() > 2 * oneDay)
    .map(({ createdBy, ...link }) => ({ ...link, createdBy: createdBy?.name ?? null }));
}
