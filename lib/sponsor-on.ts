import type { Tx } from "#lib/db.ts";
import { type Logo, logoSelect } from "#lib/sponsors/published.ts";
import { text } from "#lib/text/catalogue.ts";

export interface ShownSponsor {
  id: string;
  line: string;
  name: string;
  url: string | null;
  logo: Logo | null;
}

/** The sponsor that an edition shows: the one it names, or whose period it is at its date; null for none. */
export async function sponsorOn(
  tx: Tx,
  { date, sponsorId }: { date: Date; sponsorId: string | null },
): Promise<ShownSponsor | null> {
  const period = await tx.sponsorPeriod.findFirst({
    where: {
      from: { lte: date },
      OR: [{ to: null }, { to: { gte: date } }],
      ...(sponsorId && { sponsorId }),
    },
    orderBy: [{ from: "desc" }, { id: "desc" }],
  });
  const id = sponsorId ?? period?.sponsorId;
  const sponsor = id ? await tx.sponsor.findUnique({ where: { id }, include: { logo: logoSelect } }) : null;
  return (
    sponsor && {
      id: sponsor.id,
      line: period?.line ?? text.editions.sponsoredBy(sponsor.name),
      name: sponsor.name,
      url: sponsor.url,
      logo: sponsor.logo,
    }
  );
}
