import { createCategory } from "#lib/categories/commands.ts";
import type { Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { foldKey } from "#lib/fold.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { ImportedItem } from "#lib/import/schema.ts";

export interface Place {
  categoryId: string | null;
  alsoInIds: string[];
}

export interface Places {
  /** Where each item stands, in the order of the items. */
  of: Place[];
  parentOf: (categoryId: string | null) => string | null;
}

/**
 * The records of the categories in which items stand; a sub-category that is new is made.
 * @throws Problem `import.unknown-category` when a category is no longer there
 */
export async function findPlaces(tx: Tx, actor: Actor, items: ImportedItem[]): Promise<Places> {
  const rows = await tx.category.findMany({ select: { id: true, name: true, parentId: true } });
  const ids = new Map(rows.map(({ id, name, parentId }) => [keyOf(name, parentId), id]));
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const main = (name: string) => {
    const id = ids.get(keyOf(name, null));
    if (!id) throw new Problem("import.unknown-category", { slug: name });
    return id;
  };
  const part = async (name: string, parentId: string) => {
    const known = ids.get(keyOf(name, parentId));
    if (known) return known;
    const { id } = await createCategory(actor, { name, aliases: [], parentId }, tx);
    ids.set(keyOf(name, parentId), id);
    parents.set(id, parentId);
    return id;
  };
  const of: Place[] = [];
  for (const { category, subCategory, alsoIn } of items) {
    const mainId = category === null ? null : main(category);
    const categoryId = mainId && subCategory ? await part(subCategory, mainId) : mainId;
    of.push({ categoryId, alsoInIds: alsoIn.map(main) });
  }
  return { of, parentOf: (id) => (id === null ? null : (parents.get(id) ?? null)) };
}

const keyOf = (name: string, parentId: string | null) => `${parentId ?? ""} ${foldKey(name)}`;
