import type { Prisma } from "#generated/prisma/client.ts";
import { home, sitemap } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import type { GapInput } from "#lib/categories/schema.ts";
import { dayFromColumn, dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { freezePlacements, insertPlacements } from "#lib/placements/commands.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { canMove } from "#lib/publishing/rules.ts";
import { addressesShowing, editionAddresses } from "#lib/shown-at.ts";
import { text } from "#lib/text/catalogue.ts";
import {
  type EditionInput,
  editionInputSchema,
  type PlaceItemsInput,
  type PublishEditionInput,
  placeItemsSchema,
  publishEditionSchema,
  type SaveEditionInput,
  saveEditionSchema,
} from "./schema.ts";

interface LockedEdition {
  id: string;
  date: Date;
  number: number;
  status: "DRAFT" | "SCHEDULED" | "PUBLISHED";
  sponsorId: string | null;
}

/** Makes an edition as a draft: the first of its date, or the one after those that there are. */
export function createEdition(actor: Actor, input: EditionInput, within?: Tx): Promise<{ id: string }> {
  const { date: day, gaps, ...content } = editionInputSchema.parse(input);
  return transaction(async (tx) => {
    const date = dayToColumn(day);
    const last = await tx.edition.aggregate({ where: { date }, _max: { number: true } });
    const edition = await tx.edition.create({
      data: { date, number: (last._max.number ?? 0) + 1, ...columnsOf(content) },
      select: { id: true },
    });
    await addGaps(tx, edition.id, gaps);
    await record(tx, actor, { action: "created", recordType: "edition", recordId: edition.id });
    return edition;
  }, within);
}

/**
 * Changes what an edition says of itself.
 * @throws Problem `edition.missing`
 */
export function saveEdition(actor: Actor, input: SaveEditionInput, within?: Tx): Promise<void> {
  const { id, gaps = [], ...content } = saveEditionSchema.parse(input);
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, id);
    const added = await addGaps(tx, id, gaps);
    const columns = columnsOf(content);
    const current = await tx.edition.findUniqueOrThrow({ where: { id } });
    const same = Object.entries(columns).every(
      ([name, value]) =>
        value === undefined || String(value) === String(current[name as keyof typeof current]),
    );
    if (same && added === 0) return;
    await tx.edition.update({ where: { id }, data: { ...columns, updatedAt: new Date() } });
    await record(tx, actor, { action: "saved", recordType: "edition", recordId: id });
    if (edition.status === "PUBLISHED") await announce(tx, ownAddresses(edition));
  }, within);
}

/**
 * Places items in an edition in the order of a page, among those that stand there already; each under the
 * main category that it has now. In a published edition the category's name and place are frozen at once.
 * @throws Problem `edition.missing`
 */
export function placeItems(actor: Actor, input: PlaceItemsInput, within?: Tx): Promise<void> {
  const { editionId, itemIds } = placeItemsSchema.parse(input);
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const added = await insertPlacements(tx, editionId, itemIds);
    if (added.length === 0) return;
    await record(tx, actor, {
      action: "placed",
      recordType: "edition",
      recordId: editionId,
      details: { items: added },
    });
    if (edition.status !== "PUBLISHED") return;
    await freezePlacements(tx, editionId);
    await announce(tx, [...ownAddresses(edition), ...(await addressesShowing(tx, added))]);
  }, within);
}

/**
 * Makes an edition public, and with it its items that are not yet. What it calls its categories, their order
 * and its sponsor stay from then on as they are now.
 * @throws Problem `edition.missing`, `edition.published`
 */
export function publishEdition(actor: Actor, input: PublishEditionInput, within?: Tx): Promise<void> {
  const { id, publishedAt, announced } = publishEditionSchema.parse(input);
  return transaction(async (tx) => {
    const edition = await lockEdition(tx, id);
    if (edition.status === "PUBLISHED") {
      throw new Problem("edition.published", { date: dayFromColumn(edition.date) });
    }
    await freezePlacements(tx, id);
    await tx.edition.update({
      where: { id },
      data: {
        ...(await sponsorOf(tx, edition)),
        status: "PUBLISHED",
        publishedAt,
        publishAt: null,
        updatedAt: new Date(),
      },
    });
    await record(tx, actor, { action: "published", recordType: "edition", recordId: id });
    const items = await tx.item.findMany({
      where: { placements: { some: { editionId: id } } },
      select: { id: true, version: true, status: true },
    });
    const isDue = ({ status }: (typeof items)[number]) => canMove(status, "PUBLISHED");
    const due = items.filter(isDue).map((item) => ({ id: item.id, version: item.version }));
    await publishItems(actor, { items: due, publishedAt, announced }, tx);
    const before = items.filter((item) => !isDue(item)).map((item) => item.id);
    await announce(tx, [
      ...ownAddresses(edition),
      ...(await neighbours(tx, edition)).flatMap(ownAddresses),
      ...(await addressesShowing(tx, before)),
    ]);
  }, within);
}

function columnsOf({ publishedOn, period, ...content }: Partial<Omit<EditionInput, "date" | "gaps">>) {
  return {
    ...content,
    publishedOn: publishedOn && dayToColumn(publishedOn),
    periodFrom: period && dayToColumn(period.from),
    periodTo: period && dayToColumn(period.to),
  };
}

const ownAddresses = ({ date, number }: Pick<LockedEdition, "date" | "number">) => [
  home,
  sitemap,
  ...editionAddresses({ date: dayFromColumn(date), number }),
];

/** Holds the edition until the transaction ends. */
async function lockEdition(tx: Tx, id: string): Promise<LockedEdition> {
  const [edition] = await tx.$queryRaw<LockedEdition[]>`
    SELECT id::text, date, number, status::text, "sponsorId"::text FROM "Edition"
    WHERE id = ${id}::uuid FOR UPDATE`;
  if (!edition) throw new Problem("edition.missing", { id });
  return edition;
}

/** @returns how many were not noted yet */
async function addGaps(tx: Tx, editionId: string, gaps: GapInput[]): Promise<number> {
  if (gaps.length === 0) return 0;
  const data = gaps.map(({ text, from, to }) => ({
    editionId,
    text,
    from: from && dayToColumn(from),
    to: to && dayToColumn(to),
  }));
  const { count } = await tx.coverageGap.createMany({ data, skipDuplicates: true });
  return count;
}

/** The sponsor of an edition as it is shown: the one that is named, or whose period it is at its date. */
async function sponsorOf(tx: Tx, { date, sponsorId }: LockedEdition) {
  const period = await tx.sponsorPeriod.findFirst({
    where: {
      from: { lte: date },
      OR: [{ to: null }, { to: { gte: date } }],
      ...(sponsorId && { sponsorId }),
    },
    orderBy: [{ from: "desc" }, { id: "desc" }],
  });
  const named = sponsorId ?? period?.sponsorId;
  const sponsor = named ? await tx.sponsor.findUnique({ where: { id: named } }) : null;
  if (!sponsor) return {};
  return {
    sponsorId: sponsor.id,
    sponsorLine: period?.line ?? text.editions.sponsoredBy(sponsor.name),
    sponsorName: sponsor.name,
    sponsorUrl: sponsor.url,
  };
}

/** The published editions before and after, whose pages lead to this one. */
async function neighbours(tx: Tx, { date, number }: LockedEdition) {
  const near = async (how: "lt" | "gt", order: Prisma.SortOrder) =>
    tx.edition.findFirst({
      where: { status: "PUBLISHED", OR: [{ date: { [how]: date } }, { date, number: { [how]: number } }] },
      select: { date: true, number: true },
      orderBy: [{ date: order }, { number: order }],
    });
  const found = [await near("lt", "desc"), await near("gt", "asc")];
  return found.filter((edition) => edition !== null);
}
