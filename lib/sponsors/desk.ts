import { requireAllowed } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import { dayFromColumn, dayOf } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { isRecordId } from "#lib/record-id.ts";
import { type Logo, logoSelect } from "./published.ts";
import type { PeriodInput } from "./schema.ts";

export interface DeskSponsor {
  id: string;
  version: number;
  name: string;
  url: string | null;
  logo: Logo | null;
  /** Latest first. */
  periods: PeriodInput[];
  /** Whether its line is shown today. */
  current: boolean;
  /** How many published editions name it for good. */
  editionCount: number;
}

const sponsorSelect = {
  id: true,
  version: true,
  name: true,
  url: true,
  logo: logoSelect,
  periods: { select: { line: true, from: true, to: true }, orderBy: { from: "desc" } },
  _count: { select: { editions: { where: { status: "PUBLISHED" } } } },
} as const;

interface Row extends Pick<DeskSponsor, "id" | "version" | "name" | "url" | "logo"> {
  periods: { line: string; from: Date; to: Date | null }[];
  _count: { editions: number };
}

function toSponsor({ periods: rows, _count, ...row }: Row): DeskSponsor {
  const periods = rows.map(({ line, from, to }) => ({
    line,
    from: dayFromColumn(from),
    to: to && dayFromColumn(to),
  }));
  const today = dayOf(new Date());
  const current = periods.some(({ from, to }) => from <= today && (to === null || today <= to));
  return { ...row, periods, current, editionCount: _count.editions };
}

/** All sponsors, the latest first. @throws Problem `not-allowed` */
export async function listDeskSponsors(editor: Editor): Promise<DeskSponsor[]> {
  requireAllowed(editor, "sponsor.save");
  const rows = await db().sponsor.findMany({ select: sponsorSelect });
  const latest = ({ periods }: DeskSponsor) => periods[0]?.from ?? "";
  return rows
    .map(toSponsor)
    .sort((a, b) => latest(b).localeCompare(latest(a)) || a.name.localeCompare(b.name));
}

/** A sponsor with everything that is known of it, or null. @throws Problem `not-allowed` */
export async function getDeskSponsor(editor: Editor, id: string): Promise<DeskSponsor | null> {
  requireAllowed(editor, "sponsor.save");
  const row = isRecordId(id) ? await db().sponsor.findUnique({ where: { id }, select: sponsorSelect }) : null;
  return row && toSponsor(row);
}
