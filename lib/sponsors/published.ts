import { dayFromColumn, dayOf, dayToColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";

/** What names a logo, and its size in pixels. */
export interface Logo {
  hash: string;
  width: number;
  height: number;
}

export interface PublishedSponsor {
  line: string;
  name: string;
  url: string | null;
  logo: Logo | null;
}

/** For use inside other nouns' reads too. */
export const logoSelect = { select: { hash: true, width: true, height: true } } as const;

/** The sponsor of today, else the current edition's; for pages that belong to no edition. */
export async function getSponsor(): Promise<PublishedSponsor | null> {
  return (await sponsorOfToday()) ?? sponsorOfCurrentEdition();
}

async function sponsorOfToday(): Promise<PublishedSponsor | null> {
  const day = dayToColumn(dayOf(new Date()));
  const row = await db().sponsorPeriod.findFirst({
    where: { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
    select: { line: true, sponsor: { select: { name: true, url: true, logo: logoSelect } } },
    orderBy: [{ from: "desc" }, { id: "desc" }],
  });
  return row && { line: row.line, ...row.sponsor };
}

async function sponsorOfCurrentEdition(): Promise<PublishedSponsor | null> {
  const row = await db().edition.findFirst({
    where: { status: "PUBLISHED" },
    select: { sponsorLine: true, sponsorName: true, sponsorUrl: true, logo: logoSelect },
    orderBy: [{ date: "desc" }, { number: "desc" }],
  });
  if (!row?.sponsorLine || !row.sponsorName) return null;
  return { line: row.sponsorLine, name: row.sponsorName, url: row.sponsorUrl, logo: row.logo };
}

export interface SponsorWithPeriods {
  name: string;
  url: string | null;
  /** Latest first; `to` is null until further notice. */
  periods: { from: string; to: string | null }[];
}

/** Who has paid, and when: the periods that have begun, and the sponsors that have one, latest first. */
export async function listSponsors(): Promise<SponsorWithPeriods[]> {
  const begun = { from: { lte: dayToColumn(dayOf(new Date())) } };
  const rows = await db().sponsor.findMany({
    where: { periods: { some: begun } },
    select: {
      name: true,
      url: true,
      periods: { where: begun, select: { from: true, to: true }, orderBy: { from: "desc" } },
    },
  });
  return rows
    .map(({ periods, ...row }) => ({
      ...row,
      periods: periods.map(({ from, to }) => ({ from: dayFromColumn(from), to: to && dayFromColumn(to) })),
    }))
    .sort((a, b) => (b.periods[0]?.from ?? "").localeCompare(a.periods[0]?.from ?? ""));
}

/** The bytes of a logo, or null. */
export async function getLogo(
  hash: string,
): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return db().sponsorLogo.findUnique({ where: { hash }, select: { mediaType: true, bytes: true } });
}
