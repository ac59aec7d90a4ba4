import type { ItemState } from "#lib/auth/permissions.ts";
import type { Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { type Actor, editorIn } from "#lib/history/schema.ts";
import type { Status } from "#lib/items/schema.ts";
import type { ItemAtVersion } from "#lib/publishing/schema.ts";

export interface LockedItem {
  id: string;
  slug: string;
  version: number;
  title: string;
  status: Status;
  /** Null for what a program made. */
  createdById: string | null;
}

/** What decides who may do what with the item. */
export const stateFor = (
  actor: Actor,
  { status, createdById }: Pick<LockedItem, "status" | "createdById">,
): ItemState => ({
  status,
  own: createdById !== null && createdById === editorIn(actor),
});

/**
 * Holds items, in one order for everybody, until the transaction ends.
 * @returns them in the order of `wanted`
 * @throws Problem `item.missing`, `item.stale` (saved by somebody else since)
 */
export async function lockItems<Wanted extends ItemAtVersion>(
  tx: Tx,
  wanted: Wanted[],
): Promise<(LockedItem & { wanted: Wanted })[]> {
  const ids = wanted.map(({ id }) => id);
  const rows = await tx.$queryRaw<LockedItem[]>`
    SELECT id::text, slug, version, title, status::text, "createdById"::text FROM "Item"
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const locked = new Map(rows.map((row) => [row.id, row]));
  return wanted.map((each) => {
    const item = locked.get(each.id);
    if (!item) throw new Problem("item.missing", { id: each.id });
    if (item.version !== each.version) {
      throw new Problem("item.stale", { title: item.title, version: item.version });
    }
    return { ...item, wanted: each };
  });
}
