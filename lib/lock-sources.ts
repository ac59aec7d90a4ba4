import type { Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";

export interface LockedSource {
  id: string;
  slug: string;
  name: string;
  version: number;
  monitored: boolean;
}

/**
 * Holds sources, in one order for everybody, until the transaction ends. Where no version is named any
 * will do. @returns them in the order of `wanted`
 * @throws Problem `source.missing`, `record.stale` (saved by somebody else since)
 */
export async function lockSources(
  tx: Tx,
  wanted: { id: string; version?: number }[],
): Promise<LockedSource[]> {
  const ids = wanted.map(({ id }) => id);
  const rows = await tx.$queryRaw<LockedSource[]>`
    SELECT id::text, slug, name, version, monitored FROM "Source"
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const locked = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ id, version }) => {
    const source = locked.get(id);
    if (!source) throw new Problem("source.missing", { id });
    if (version !== undefined && version !== source.version) {
      throw new Problem("record.stale", { name: source.name, version: source.version });
    }
    return source;
  });
}
