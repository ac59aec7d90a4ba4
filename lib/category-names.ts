import type { Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { foldKey } from "#lib/fold.ts";
import type { LockedCategory } from "#lib/lock-categories.ts";

type Named = Pick<LockedCategory, "name" | "parentId"> & { id: string | null };

/**
 * Makes sure that a heading means one category: none beside it has this name or had it.
 * @throws Problem `category.name-taken`, `alias.taken`
 */
export async function requireFreeName(tx: Tx, { id, parentId, name }: Named): Promise<void> {
  const beside = { parentId, ...(id && { id: { not: id } }) };
  const others = await tx.category.findMany({ where: beside, select: { name: true } });
  const same = others.find((other) => foldKey(other.name) === foldKey(name));
  if (same) throw new Problem("category.name-taken", { name: same.name });
  const alias = await tx.categoryAlias.findFirst({
    where: { key: foldKey(name), category: beside },
    select: { name: true, category: { select: { name: true } } },
  });
  if (alias) throw new Problem("alias.taken", { name: alias.name, owner: alias.category.name });
}

/**
 * These are a category's old headings from now on; its own name is none of them.
 * @throws Problem `alias.taken` when one of them means another category
 */
export async function setAliases(
  tx: Tx,
  { id, name, parentId }: Named & { id: string },
  names: string[],
): Promise<void> {
  const byKey = new Map(names.map((alias) => [foldKey(alias), alias]));
  byKey.delete(foldKey(name));
  const beside = await tx.category.findMany({ where: { parentId, id: { not: id } }, select: { name: true } });
  const owner = beside.find((other) => byKey.has(foldKey(other.name)))?.name;
  if (owner) throw new Problem("alias.taken", { name: owner, owner });
  const taken = await tx.categoryAlias.findFirst({
    where: { key: { in: [...byKey.keys()] }, categoryId: { not: id } },
    select: { name: true, category: { select: { name: true } } },
  });
  if (taken) throw new Problem("alias.taken", { name: taken.name, owner: taken.category.name });
  await tx.categoryAlias.deleteMany({ where: { categoryId: id } });
  const data = [...byKey].map(([key, alias]) => ({ key, name: alias, categoryId: id }));
  await tx.categoryAlias.createMany({ data });
}

/** A former name goes on being understood, unless it is the name still or means another category already. */
export async function keepAlias(
  tx: Tx,
  { id, name }: { id: string; name: string },
  former: string,
): Promise<void> {
  const key = foldKey(former);
  if (key === foldKey(name)) return;
  await tx.categoryAlias.createMany({ data: [{ key, name: former, categoryId: id }], skipDuplicates: true });
}
