import { randomUUID } from "node:crypto";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { dayOf, dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { record } from "#lib/history/commands.ts";
import { type Actor, editorIn } from "#lib/history/schema.ts";
import { createItems } from "#lib/items/commands.ts";
import { languageOf, mediaTypeOf } from "#lib/links/rules.ts";
import { locale } from "#lib/text/locale.ts";
import { type TipId, type TipInput, tipIdSchema, tipSchema } from "./schema.ts";

/** As many as two people could ever read; more in a day come from a machine. */
const mostInADay = 300;

/**
 * Takes in a tip. Kept are what was written and the day: no address, no browser, and no time, which an
 * identity that the database makes would tell. @throws Problem `tips.too-many`
 */
export function receiveTip(input: TipInput): Promise<void> {
  const tip = tipSchema.parse(input);
  return transaction(async (tx) => {
    await countToday(tx);
    const receivedOn = dayToColumn(dayOf(new Date()));
    await tx.tip.create({ data: { id: randomUUID(), ...tip, receivedOn }, select: { id: true } });
  });
}

/** Counts by whole days, so that the count does not tell when the last one came. */
async function countToday(tx: Tx): Promise<void> {
  const counted = await tx.$executeRaw`
    INSERT INTO "Attempt" AS a ("key", "count", "expiresAt")
    VALUES ('tips', 1, date_trunc('day', now()) + interval '1 day')
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN a."expiresAt" <= now() THEN 1 ELSE a."count" + 1 END,
      "expiresAt" = EXCLUDED."expiresAt"
    WHERE a."expiresAt" <= now() OR a."count" < ${mostInADay}`;
  if (counted === 0) throw new Problem("tips.too-many", {});
}

/** Notes that a tip needs nothing more. @throws Problem `not-allowed`, `tip.missing`, `tip.handled` */
export function handleTip(actor: Actor, input: TipId): Promise<void> {
  return transaction(async (tx) => {
    const { id } = await lockNewTip(tx, actor, input);
    await markHandled(tx, actor, id);
  });
}

/**
 * Makes a draft of a tip: its text as the body, its link as a link; how to reach the sender stays with the tip.
 * @returns the draft's id @throws Problem `not-allowed`, `tip.missing`, `tip.handled`
 */
export function draftFromTip(actor: Actor, input: TipId): Promise<{ itemId: string }> {
  return transaction(async (tx) => {
    const { id, text, link } = await lockNewTip(tx, actor, input);
    const [item] = await createItems(actor, [draftOf(text, link)], tx);
    const itemId = item?.id ?? "";
    await markHandled(tx, actor, id, itemId);
    return { itemId };
  });
}

const draftOf = (text: string, url: string | null) => ({
  title: "",
  lead: null,
  body: bodyFromParagraphs(text.split(/\n+/).map((paragraph) => paragraph.trim())),
  editorNote: null,
  kind: "INFORMATION" as const,
  language: locale,
  categoryId: null,
  alsoInIds: [],
  sourceIds: [],
  sourceDate: null,
  links: url ? [{ label: "", url, mediaType: mediaTypeOf(url), language: languageOf(url) }] : [],
});

/** Puts a handled tip back among the new ones; a draft that it became stays. @throws Problem `not-allowed`, `tip.missing` */
export function reopenTip(actor: Actor, input: TipId): Promise<void> {
  return transaction(async (tx) => {
    const { id, status } = await lockTip(tx, actor, input);
    if (status === "NEW") return;
    await tx.tip.update({ where: { id }, data: { status: "NEW", handledAt: null, handledById: null } });
    await record(tx, actor, { action: "reopened", recordType: "tip", recordId: id });
  });
}

/** Erases the tips that were handled before a time: of whoever sent them nothing is left. @returns how many */
export function eraseHandledTips(_actor: Actor, { before }: { before: Date }, within?: Tx): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.tip.deleteMany({ where: { status: "HANDLED", handledAt: { lt: before } } });
    return count;
  }, within);
}

/** History tells that a tip was handled, and never what stood in it. */
async function markHandled(tx: Tx, actor: Actor, id: string, itemId?: string): Promise<void> {
  const handled = { status: "HANDLED", handledAt: new Date(), handledById: editorIn(actor) } as const;
  await tx.tip.update({ where: { id }, data: { ...handled, ...(itemId && { itemId }) } });
  await record(tx, actor, { action: "handled", recordType: "tip", recordId: id });
}

interface LockedTip {
  id: string;
  text: string;
  link: string | null;
  status: "NEW" | "HANDLED";
}

async function lockTip(tx: Tx, actor: Actor, input: TipId): Promise<LockedTip> {
  const { id } = tipIdSchema.parse(input);
  requireAllowed(actor, "tip.handle");
  const [tip] = await tx.$queryRaw<LockedTip[]>`
    SELECT id::text, text, link, status::text FROM "Tip" WHERE id = ${id}::uuid FOR UPDATE`;
  if (!tip) throw new Problem("tip.missing", {});
  return tip;
}

async function lockNewTip(tx: Tx, actor: Actor, input: TipId): Promise<LockedTip> {
  const tip = await lockTip(tx, actor, input);
  if (tip.status !== "NEW") throw new Problem("tip.handled", {});
  return tip;
}
