import type { Prisma } from "#generated/prisma/client.ts";
import { everyEditionPage, everyPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { type Action, requireAllowed } from "#lib/auth/permissions.ts";
import { requireComplete } from "#lib/checklist/rules.ts";
import { dayFromColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor, HistoryAction } from "#lib/history/schema.ts";
import { readContents } from "#lib/items/commands.ts";
import type { Status } from "#lib/items/schema.ts";
import { type LockedEdition, lockEditions, nextVersion } from "#lib/lock-editions.ts";
import { freezePlacements } from "#lib/placements/commands.ts";
import { publishItems } from "#lib/publishing/commands.ts";
import { canMove } from "#lib/publishing/rules.ts";
import type { ItemAtVersion } from "#lib/publishing/schema.ts";
import { addressesOfEdition, addressesShowing } from "#lib/shown-at.ts";
import { sponsorOn } from "#lib/sponsor-on.ts";
import {
  type EditionsAtVersion,
  editionsAtVersionSchema,
  type PublishEditionsInput,
  publishEditionsSchema,
  type ScheduleEditionsInput,
  scheduleEditionsSchema,
} from "./schema.ts";

/**
 * Makes editions public, and with them those of their items that are not yet: all or nothing. What they call
 * their categories, the order of these and the sponsor stay from then on as they are now.
 * @throws Problem `edition.missing`, `edition.stale`, `edition.published`, `item.incomplete`, `not-allowed`
 */
export function publishEditions(actor: Actor, input: PublishEditionsInput, within?: Tx): Promise<void> {
  const { editions: wanted, publishedAt, announced } = publishEditionsSchema.parse(input);
  return transaction(async (tx) => {
    const editions = await lockUnpublished(tx, actor, wanted, "edition.publish");
    for (const edition of editions) {
      await freezePlacements(tx, edition.id);
      const sponsor = await frozenSponsor(tx, edition);
      const data = {
        ...sponsor,
        status: "PUBLISHED",
        publishedAt,
        announced,
        publishAt: null,
        ...nextVersion(),
      } as const;
      await tx.edition.update({ where: { id: edition.id }, data, select: { id: true } });
    }
    await recordEach(tx, actor, "published", editions);
    const { due, others } = await lockPlaced(tx, editions);
    await publishItems(actor, { items: due, publishedAt, announced }, tx);
    const already = others.map(({ id }) => id);
    await announce(tx, await addressesShowing(tx, already));
    // Each leads to its neighbours, and each year's page counts those of all years.
    await announce(tx, [...editions.flatMap(addressesOfEdition), everyEditionPage]);
    const current = await findCurrent(tx);
    // Its sponsor stands on every page while no period says another one.
    if (editions.some(({ id }) => id === current?.id)) await announce(tx, [everyPage]);
  }, within);
}

/**
 * Sets the time at which editions become public by themselves, with their items; also another one than before.
 * @throws Problem as `publishEditions` does, and `schedule.past`
 */
export function scheduleEditions(actor: Actor, input: ScheduleEditionsInput): Promise<void> {
  const { editions: wanted, publishAt } = scheduleEditionsSchema.parse(input);
  return transaction(async (tx) => {
    if (publishAt <= new Date()) throw new Problem("schedule.past", {});
    const editions = await lockUnpublished(tx, actor, wanted, "edition.schedule");
    const { due } = await lockPlaced(tx, editions);
    requireComplete(actor, await readContents(tx, due));
    const where = { id: { in: editions.map(({ id }) => id) } };
    await tx.edition.updateMany({ where, data: { status: "SCHEDULED", publishAt, ...nextVersion() } });
    await recordEach(tx, actor, "scheduled", editions, { publishAt: publishAt.toISOString() });
  });
}

/**
 * Makes drafts again of editions that were to become public.
 * @throws Problem `edition.missing`, `edition.stale`, `edition.not-scheduled`, `not-allowed`
 */
export function unscheduleEditions(actor: Actor, input: EditionsAtVersion): Promise<void> {
  const { editions: wanted } = editionsAtVersionSchema.parse(input);
  return transaction(async (tx) => {
    requireAllowed(actor, "edition.schedule");
    const editions = await lockEditions(tx, wanted);
    for (const { status, date } of editions) {
      if (status !== "SCHEDULED") throw new Problem("edition.not-scheduled", { date: dayFromColumn(date) });
    }
    const where = { id: { in: editions.map(({ id }) => id) } };
    await tx.edition.updateMany({ where, data: { status: "DRAFT", publishAt: null, ...nextVersion() } });
    await recordEach(tx, actor, "unscheduled", editions);
  });
}

async function lockUnpublished(
  tx: Tx,
  actor: Actor,
  wanted: Parameters<typeof lockEditions>[1],
  action: Action,
): Promise<LockedEdition[]> {
  requireAllowed(actor, action);
  const editions = await lockEditions(tx, wanted);
  for (const { status, date } of editions) {
    if (status === "PUBLISHED") throw new Problem("edition.published", { date: dayFromColumn(date) });
  }
  return editions;
}

type PlacedItem = ItemAtVersion & { status: Status };

/** Holds the items of editions: those that become public with them, and the others. */
async function lockPlaced(tx: Tx, editions: LockedEdition[]) {
  const ids = editions.map(({ id }) => id);
  const items = await tx.$queryRaw<PlacedItem[]>`
    SELECT id::text, version, status::text FROM "Item"
    WHERE id IN (SELECT "itemId" FROM "Placement" WHERE "editionId" = ANY(${ids}::uuid[]))
    ORDER BY id FOR UPDATE`;
  const isDue = ({ status }: PlacedItem) => canMove(status, "PUBLISHED");
  const due = items.filter(isDue).map(({ id, version }) => ({ id, version }));
  return { due, others: items.filter((item) => !isDue(item)) };
}

/** The sponsor as it stays: a later name, line, address or logo does not reach this edition. */
async function frozenSponsor(tx: Tx, edition: LockedEdition) {
  const sponsor = await sponsorOn(tx, edition);
  if (!sponsor) return {};
  return {
    sponsorId: sponsor.id,
    sponsorLine: sponsor.line,
    sponsorName: sponsor.name,
    sponsorUrl: sponsor.url,
    sponsorLogo: sponsor.logo?.hash ?? null,
  };
}

/** The one with the latest date and number. */
const findCurrent = (tx: Tx) =>
  tx.edition.findFirst({
    where: { status: "PUBLISHED" },
    select: { id: true },
    orderBy: [{ date: "desc" }, { number: "desc" }],
  });

const recordEach = (
  tx: Tx,
  actor: Actor,
  action: HistoryAction,
  editions: LockedEdition[],
  details: Prisma.InputJsonObject = {},
) =>
  record(
    tx,
    actor,
    editions.map(({ id }) => ({ action, recordType: "edition", recordId: id, details })),
  );
