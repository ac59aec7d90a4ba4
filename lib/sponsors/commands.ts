import { everyPage, logoFile } from "#lib/addresses.ts";
import { announce, announceRemoval } from "#lib/announce.ts";
import { requireAllowed } from "#lib/auth/permissions.ts";
import { dayFromColumn, dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { encodeLogo } from "#lib/encode-logo.ts";
import { Problem } from "#lib/errors.ts";
import { foldKey } from "#lib/fold.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import {
  type PeriodInput,
  type RemoveLogoInput,
  removeLogoSchema,
  type SaveLogoInput,
  type SaveSponsorInput,
  type SponsorInput,
  saveLogoSchema,
  saveSponsorSchema,
  sponsorInputSchema,
} from "./schema.ts";

interface LockedSponsor {
  id: string;
  name: string;
  version: number;
  logoHash: string | null;
}

/**
 * The sponsor of this name as it is, or made as described.
 * @returns its id
 */
export function findOrCreateSponsor(actor: Actor, input: SponsorInput, within?: Tx): Promise<string> {
  requireAllowed(actor, "sponsor.save");
  const sponsor = sponsorInputSchema.parse(input);
  return transaction(
    async (tx) => (await findByName(tx, sponsor.name))?.id ?? insertSponsor(tx, actor, sponsor),
    within,
  );
}

/** Makes a sponsor. @throws Problem `sponsor.name-taken`, `sponsor.overlap` */
export function createSponsor(actor: Actor, input: SponsorInput): Promise<{ id: string }> {
  requireAllowed(actor, "sponsor.save");
  const sponsor = sponsorInputSchema.parse(input);
  return transaction(async (tx) => {
    const known = await findByName(tx, sponsor.name);
    if (known) throw new Problem("sponsor.name-taken", { name: known.name });
    await requireNoOverlap(tx, { id: null, ...sponsor });
    return { id: await insertSponsor(tx, actor, sponsor) };
  });
}

/**
 * Saves a sponsor with its periods; editions that are published keep what they show.
 * @returns its new version
 * @throws Problem `sponsor.missing`, `record.stale`, `sponsor.name-taken`, `sponsor.overlap`
 */
export function saveSponsor(actor: Actor, input: SaveSponsorInput): Promise<{ id: string; version: number }> {
  requireAllowed(actor, "sponsor.save");
  const { id, version, name, url, periods } = saveSponsorSchema.parse(input);
  return transaction(async (tx) => {
    const old = await lockSponsor(tx, { id, version });
    const known = await findByName(tx, name);
    if (known && known.id !== id) throw new Problem("sponsor.name-taken", { name: known.name });
    await requireNoOverlap(tx, { id, name, periods });
    await tx.sponsor.update({ where: { id }, data: { name, url, version: { increment: 1 } } });
    await tx.sponsorPeriod.deleteMany({ where: { sponsorId: id } });
    await insertPeriods(tx, id, periods);
    await record(tx, actor, {
      action: name === old.name ? "saved" : "renamed",
      recordType: "sponsor",
      recordId: id,
      details: name === old.name ? { version: version + 1 } : { name: old.name },
    });
    await announce(tx, [everyPage]);
    return { id, version: version + 1 };
  });
}

/**
 * Gives a sponsor a logo, made anew from the picture that was sent.
 * @throws Problem `sponsor.missing`, `record.stale`, and as `encodeLogo` does
 */
export async function saveLogo(actor: Actor, input: SaveLogoInput): Promise<{ id: string; version: number }> {
  requireAllowed(actor, "sponsor.save");
  const { file, ...seen } = saveLogoSchema.parse(input);
  const logo = await encodeLogo(new Uint8Array(await file.arrayBuffer()));
  return transaction(async (tx) => {
    const { id, version, logoHash } = await lockSponsor(tx, seen);
    await tx.sponsorLogo.createMany({ data: [logo], skipDuplicates: true });
    await tx.sponsor.update({ where: { id }, data: { logoHash: logo.hash, version: { increment: 1 } } });
    await dropUnused(tx, logoHash);
    const details = { logo: logo.hash };
    await record(tx, actor, { action: "saved", recordType: "sponsor", recordId: id, details });
    await announce(tx, [everyPage]);
    return { id, version: version + 1 };
  });
}

/** Takes a sponsor's logo away; editions that show it keep it. @throws Problem `sponsor.missing`, `record.stale` */
export function removeLogo(actor: Actor, input: RemoveLogoInput): Promise<{ id: string; version: number }> {
  requireAllowed(actor, "sponsor.save");
  const { reason, ...seen } = removeLogoSchema.parse(input);
  return transaction(async (tx) => {
    const { id, version, logoHash } = await lockSponsor(tx, seen);
    await tx.sponsor.update({ where: { id }, data: { logoHash: null, version: { increment: 1 } } });
    await dropUnused(tx, logoHash);
    const details = { logo: null };
    await record(tx, actor, { action: "saved", recordType: "sponsor", recordId: id, details, reason });
    await announce(tx, [everyPage]);
    return { id, version: version + 1 };
  });
}

/** A picture that nobody shows any more goes, and with it its address. */
async function dropUnused(tx: Tx, hash: string | null): Promise<void> {
  if (hash === null) return;
  const unused = { hash, sponsors: { none: {} }, editions: { none: {} } };
  const { count } = await tx.sponsorLogo.deleteMany({ where: unused });
  if (count > 0) await announceRemoval(tx, [logoFile(hash)]);
}

async function findByName(tx: Tx, name: string): Promise<{ id: string; name: string } | undefined> {
  const sponsors = await tx.sponsor.findMany({ select: { id: true, name: true } });
  return sponsors.find((sponsor) => foldKey(sponsor.name) === foldKey(name));
}

async function insertSponsor(tx: Tx, actor: Actor, { name, url, periods }: SponsorInput): Promise<string> {
  const { id } = await tx.sponsor.create({ data: { name, url }, select: { id: true } });
  await insertPeriods(tx, id, periods);
  await record(tx, actor, { action: "created", recordType: "sponsor", recordId: id });
  if (periods.length > 0) await announce(tx, [everyPage]);
  return id;
}

async function insertPeriods(tx: Tx, sponsorId: string, periods: PeriodInput[]): Promise<void> {
  const data = periods.map(({ line, from, to }) => ({
    sponsorId,
    line,
    from: dayToColumn(from),
    to: to && dayToColumn(to),
  }));
  await tx.sponsorPeriod.createMany({ data });
}

interface Periods {
  id: string | null;
  name: string;
  periods: PeriodInput[];
}

/** One line is shown at a time, so two sponsors never share a day. @throws Problem `sponsor.overlap` */
async function requireNoOverlap(tx: Tx, { id, name, periods }: Periods): Promise<void> {
  // Nobody else adds one until this transaction ends; readers go on reading.
  await tx.$executeRaw`LOCK TABLE "SponsorPeriod" IN SHARE ROW EXCLUSIVE MODE`;
  const rows = await tx.sponsorPeriod.findMany({
    where: id ? { sponsorId: { not: id } } : {},
    select: { from: true, to: true, sponsor: { select: { name: true } } },
  });
  const others = rows.map(({ from, to, sponsor }) => ({
    from: dayFromColumn(from),
    to: to && dayFromColumn(to),
    other: sponsor.name,
  }));
  for (const [index, period] of periods.entries()) {
    const own = periods.slice(0, index).map(({ from, to }) => ({ from, to, other: name }));
    const found = [...own, ...others].find((other) => overlap(period, other));
    if (found) throw new Problem("sponsor.overlap", found);
  }
}

/** Two periods, both ends included, that share a day. */
function overlap(one: Omit<PeriodInput, "line">, other: Omit<PeriodInput, "line">): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}

async function lockSponsor(tx: Tx, seen: { id: string; version: number }): Promise<LockedSponsor> {
  const [sponsor] = await tx.$queryRaw<LockedSponsor[]>`
    SELECT id::text, name, version, "logoHash" FROM "Sponsor" WHERE id = ${seen.id}::uuid FOR UPDATE`;
  if (!sponsor) throw new Problem("sponsor.missing", { id: seen.id });
  if (sponsor.version !== seen.version) {
    throw new Problem("record.stale", { name: sponsor.name, version: sponsor.version });
  }
  return sponsor;
}
