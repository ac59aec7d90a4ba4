import { dayFromColumn } from "#lib/dates.ts";
import type { Tx } from "#lib/db.ts";
import type { EditionAtVersion } from "#lib/editions/schema.ts";
import { Problem } from "#lib/errors.ts";

export interface LockedEdition {
  id: string;
  date: Date;
  number: number;
  status: "DRAFT" | "SCHEDULED" | "PUBLISHED";
  version: number;
  sponsorId: string | null;
}

/**
 * Holds editions, in one order for everybody, until the transaction ends. Where no version is named any will
 * do: for a program that has just read it in its own transaction.
 * @returns them in the order of `wanted`
 * @throws Problem `edition.missing`, `edition.stale` (changed by somebody else since)
 */
export async function lockEditions(
  tx: Tx,
  wanted: (Pick<EditionAtVersion, "id"> & { version?: number | undefined })[],
): Promise<LockedEdition[]> {
  const ids = wanted.map(({ id }) => id);
  const rows = await tx.$queryRaw<LockedEdition[]>`
    SELECT id::text, date, number, status::text, version, "sponsorId"::text FROM "Edition"
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const locked = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ id, version }) => {
    const edition = locked.get(id);
    if (!edition) throw new Problem("edition.missing", { id });
    if (version !== undefined && edition.version !== version) {
      const { date, number } = edition;
      throw new Problem("edition.stale", { date: dayFromColumn(date), number, version: edition.version });
    }
    return edition;
  });
}

/** Holds one edition until the transaction ends. @throws Problem `edition.missing`, `edition.stale` */
export async function lockEdition(
  tx: Tx,
  wanted: Parameters<typeof lockEditions>[1][number],
): Promise<LockedEdition> {
  const [edition] = await lockEditions(tx, [wanted]);
  if (!edition) throw new Problem("edition.missing", { id: wanted.id });
  return edition;
}

/** What every change of an edition writes beside what it changes. */
export const nextVersion = () => ({ version: { increment: 1 }, updatedAt: new Date() });
