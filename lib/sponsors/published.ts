import { dayOf, dayToColumn } from "#lib/dates.ts";
import { db } from "#lib/db.ts";

export interface PublishedSponsor {
  line: string;
  name: string;
  url: string | null;
}

/** The sponsor of today, else the current edition's; for pages that belong to no edition. */
export async function getSponsor(): Promise<PublishedSponsor | null> {
  return (await sponsorOfToday()) ?? sponsorOfCurrentEdition();
}

async function sponsorOfToday(): Promise<PublishedSponsor | null> {
  const day = dayToColumn(dayOf(new Date()));
  const row = await db().sponsorPeriod.findFirst({
    where: { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
    select: { line: true, sponsor: { select: { name: true, url: true } } },
    orderBy: [{ from: "desc" }, { id: "desc" }],
  });
  return row && { line: row.line, ...row.sponsor };
}

async function sponsorOfCurrentEdition(): Promise<PublishedSponsor | null> {
  const row = await db().edition.findFirst({
    where: { status: "PUBLISHED" },
    select: { sponsorLine: true, sponsorName: true, sponsorUrl: true },
    orderBy: [{ date: "desc" }, { number: "desc" }],
  });
  if (!row?.sponsorLine || !row.sponsorName) return null;
  return { line: row.sponsorLine, name: row.sponsorName, url: row.sponsorUrl };
}
