import { everyPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { foldKey } from "#lib/fold.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { type SponsorInput, sponsorInputSchema } from "./schema.ts";

/**
 * The sponsor of this name as it is, or made as described.
 * @returns its id
 */
export function findOrCreateSponsor(actor: Actor, input: SponsorInput, within?: Tx): Promise<string> {
  const { name, url, periods } = sponsorInputSchema.parse(input);
  return transaction(async (tx) => {
    const sponsors = await tx.sponsor.findMany({ select: { id: true, name: true } });
    const known = sponsors.find((sponsor) => foldKey(sponsor.name) === foldKey(name));
    if (known) return known.id;
    const { id } = await tx.sponsor.create({ data: { name, url }, select: { id: true } });
    await tx.sponsorPeriod.createMany({
      data: periods.map(({ line, from, to }) => ({
        sponsorId: id,
        line,
        from: dayToColumn(from),
        to: to && dayToColumn(to),
      })),
    });
    await record(tx, actor, { action: "created", recordType: "sponsor", recordId: id });
    if (periods.length > 0) await announce(tx, [everyPage]);
    return id;
  }, within);
}
