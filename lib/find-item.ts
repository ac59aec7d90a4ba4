import { z } from "zod";
import { allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import type { Tx } from "#lib/db.ts";
import { type LockedItem, stateFor } from "#lib/lock-items.ts";

/** The item as far as its own row tells what it is, or null: when there is none, or the editor may not see it. */
export async function findItem(tx: Tx, editor: Editor, id: string): Promise<LockedItem | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const item = await tx.item.findUnique({
    where: { id },
    select: { id: true, slug: true, version: true, title: true, status: true, createdById: true },
  });
  return item && allows(editor.role, "item.read", stateFor(editor, item)) ? item : null;
}
