import type { Prisma } from "#generated/prisma/client.ts";
import type { GapInput } from "#lib/categories/schema.ts";
import { dayFromColumn, dayToColumn } from "#lib/dates.ts";
import type { Tx } from "#lib/db.ts";
import { createEdition, saveEdition } from "#lib/editions/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { ImportedEdition, ParsedPage } from "#lib/import/schema.ts";
import { digest } from "./known-items.ts";

export interface PageEdition {
  id: string;
  isPublished: boolean;
}

/** How an import key says of an edition that a whole page became it. */
const wholePage = "newsletter:";

/**
 * The edition that a page is, or belongs to; made when there is none. Of several of its date it is
 *
 * - where a person gave the date (`--edition`): the first one, whoever made it;
 * - for a newsletter: the one that this file became before, or that has an item of the page, as when the same
 *   newsletter was saved as text and as HTML; else one that holds only single pages so far.
 *
 * A newsletter that is none of these is a further edition of that date.
 */
export async function findEdition(
  tx: Tx,
  actor: Actor,
  page: ParsedPage & { edition: ImportedEdition },
  known: { itemIds: string[]; sponsorId: string | null; isGiven: boolean },
): Promise<PageEdition> {
  const { date, publishedOn, period } = page.edition;
  const key = known.isGiven ? `pages:${date}` : `${wholePage}${digest(page.file)}`;
  const gaps = page.gaps.map(({ text, period: span }) => ({
    text,
    from: span?.from ?? null,
    to: span?.to ?? null,
  }));
  const found = await chooseEdition(tx, dayToColumn(date), { ...known, key });
  if (found) {
    const said = { ...(publishedOn && { publishedOn }), ...(period && { period }) };
    const all = [...(await notedGaps(tx, found.id)), ...gaps];
    await saveEdition(actor, { id: found.id, ...said, gaps: all }, tx);
    await remember(tx, key, found.id);
    return { id: found.id, isPublished: found.status === "PUBLISHED" };
  }
  const { sponsorId } = known;
  const input = { date, introduction: null, publishedOn, period, sponsorId, gaps };
  const { id } = await createEdition(actor, input, tx);
  await remember(tx, key, id);
  return { id, isPublished: false };
}

async function chooseEdition(
  tx: Tx,
  date: Date,
  { key, itemIds, isGiven }: { key: string; itemIds: string[]; isGiven: boolean },
) {
  if ((await tx.edition.count({ where: { date } })) === 0) return null;
  const conditions: Prisma.EditionWhereInput[] = isGiven
    ? [{}]
    : [
        { importKeys: { some: { key } } },
        { placements: { some: { itemId: { in: itemIds } } } },
        { importKeys: { some: {}, none: { key: { startsWith: wholePage } } } },
      ];
  for (const condition of conditions) {
    const found = await tx.edition.findFirst({
      where: { date, ...condition },
      select: { id: true, status: true },
      orderBy: { number: "asc" },
    });
    if (found) return found;
  }
  return null;
}

async function notedGaps(tx: Tx, editionId: string): Promise<GapInput[]> {
  const gaps = await tx.coverageGap.findMany({ where: { editionId }, orderBy: { id: "asc" } });
  return gaps.map(({ text, from, to }) => ({
    text,
    from: from && dayFromColumn(from),
    to: to && dayFromColumn(to),
  }));
}

async function remember(tx: Tx, key: string, editionId: string): Promise<void> {
  await tx.importKey.createMany({ data: { key, editionId }, skipDuplicates: true });
}
