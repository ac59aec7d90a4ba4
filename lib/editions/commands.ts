import { isDeepStrictEqual } from "node:util";
import { announce } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import type { GapInput } from "#lib/categories/schema.ts";
import { dayFromColumn, dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import { type Actor, editorIn } from "#lib/history/schema.ts";
import { type LockedEdition, lockEdition, nextVersion } from "#lib/lock-editions.ts";
import { addressesOfEdition } from "#lib/shown-at.ts";
import {
  type EditionInput,
  editionInputSchema,
  type RemoveEditionInput,
  removeEditionSchema,
  type SaveEditionInput,
  saveEditionSchema,
} from "./schema.ts";

/** Makes an edition as a draft: the first of its date, or the one after those that there are. */
export function createEdition(actor: Actor, input: EditionInput, within?: Tx): Promise<{ id: string }> {
  const { date: day, gaps, ...content } = editionInputSchema.parse(input);
  return transaction(async (tx) => {
    requireAllowed(actor, "edition.create");
    const date = dayToColumn(day);
    const edition = await tx.edition.create({
      data: {
        date,
        number: await nextNumber(tx, date),
        createdById: editorIn(actor),
        ...columnsOf(content),
      },
      select: { id: true },
    });
    await replaceGaps(tx, edition.id, gaps);
    await record(tx, actor, { action: "created", recordType: "edition", recordId: edition.id });
    return edition;
  }, within);
}

/**
 * Changes what an edition says of itself. Until it is published its date can be another one too.
 * @throws Problem `edition.missing`, `edition.stale`, `edition.published`
 */
export function saveEdition(actor: Actor, input: SaveEditionInput, within?: Tx): Promise<void> {
  const { id, version, gaps, date: day, ...content } = saveEditionSchema.parse(input);
  return transaction(async (tx) => {
    requireAllowed(actor, "edition.save");
    const edition = await lockEdition(tx, { id, version });
    if (content.sponsorId !== undefined) requireSameSponsor(edition, content.sponsorId);
    const columns = { ...columnsOf(content), ...(day && (await otherDate(tx, edition, dayToColumn(day)))) };
    const isOtherGaps = gaps !== undefined && (await replaceGaps(tx, id, gaps));
    const current = await tx.edition.findUniqueOrThrow({ where: { id } });
    const same = Object.entries(columns).every(
      ([name, value]) =>
        value === undefined || String(value) === String(current[name as keyof typeof current]),
    );
    if (same && !isOtherGaps) return;
    await tx.edition.update({ where: { id }, data: { ...columns, ...nextVersion() } });
    await record(tx, actor, { action: "saved", recordType: "edition", recordId: id });
    if (edition.status === "PUBLISHED") await announce(tx, addressesOfEdition(edition));
  }, within);
}

/**
 * Removes an edition that is being made. Its items stay.
 * @throws Problem `edition.missing`, `edition.stale`, `edition.published`, `edition.scheduled`
 */
export function removeEdition(actor: Actor, input: RemoveEditionInput, within?: Tx): Promise<void> {
  const { reason, ...wanted } = removeEditionSchema.parse(input);
  return transaction(async (tx) => {
    requireAllowed(actor, "edition.remove");
    const { id, date, number, status } = await lockEdition(tx, wanted);
    const day = dayFromColumn(date);
    if (status === "PUBLISHED") throw new Problem("edition.published", { date: day });
    if (status === "SCHEDULED") throw new Problem("edition.scheduled", { date: day });
    await tx.edition.delete({ where: { id } });
    const details = { date: day, number };
    await record(tx, actor, { action: "removed", recordType: "edition", recordId: id, details, reason });
  }, within);
}

function columnsOf({ publishedOn, period, ...content }: Partial<Omit<EditionInput, "date" | "gaps">>) {
  return {
    ...content,
    introduction: content.introduction === undefined ? undefined : content.introduction || null,
    publishedOn: publishedOn && dayToColumn(publishedOn),
    periodFrom: period && dayToColumn(period.from),
    periodTo: period && dayToColumn(period.to),
  };
}

async function nextNumber(tx: Tx, date: Date): Promise<number> {
  const last = await tx.edition.aggregate({ where: { date }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/** @throws Problem `edition.published`: its address has been given out */
async function otherDate(tx: Tx, edition: LockedEdition, date: Date) {
  if (edition.date.getTime() === date.getTime()) return {};
  if (edition.status === "PUBLISHED") {
    throw new Problem("edition.published", { date: dayFromColumn(edition.date) });
  }
  return { date, number: await nextNumber(tx, date) };
}

/** @throws Problem `edition.published`: it keeps the sponsor it had */
function requireSameSponsor({ status, date, sponsorId }: LockedEdition, wanted: string | null): void {
  if (status === "PUBLISHED" && sponsorId !== wanted) {
    throw new Problem("edition.published", { date: dayFromColumn(date) });
  }
}

/** @returns whether others were noted before */
async function replaceGaps(tx: Tx, editionId: string, gaps: GapInput[]): Promise<boolean> {
  const order = { orderBy: { id: "asc" } } as const;
  const noted = await tx.coverageGap.findMany({ where: { editionId }, ...order });
  const wanted = [...new Map(gaps.map((gap) => [gap.text, gap])).values()].map(({ text, from, to }) => ({
    text,
    from: from && dayToColumn(from),
    to: to && dayToColumn(to),
  }));
  if (
    isDeepStrictEqual(
      noted.map(({ text, from, to }) => ({ text, from, to })),
      wanted,
    )
  )
    return false;
  await tx.coverageGap.deleteMany({ where: { editionId } });
  await tx.coverageGap.createMany({ data: wanted.map((gap) => ({ editionId, ...gap })) });
  return true;
}
