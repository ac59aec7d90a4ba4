import type { Prisma } from "#generated/prisma/client.ts";
import type { Tx } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";

/** Where a slug must be the only one: the records of one table, and their addresses, old ones included. */
export interface SlugSpace {
  page: (slug: string) => string;
  find: (tx: Tx, slug: Prisma.StringFilter) => Promise<{ slug: string }[]>;
}

/**
 * For each wanted slug itself, or with the first number that is free. Addresses that redirect are not
 * free. Whoever is slower with the same slug is refused by the database and tries again.
 */
export async function chooseSlugs(tx: Tx, space: SlugSpace, wanted: string[]): Promise<string[]> {
  const taken = await takenSlugs(tx, space, { in: wanted });
  const seen = new Set(taken);
  const contested = wanted.filter((slug) => seen.has(slug) || !seen.add(slug));
  for (const slug of new Set(contested)) {
    for (const other of await takenSlugs(tx, space, { startsWith: `${slug}-` })) taken.add(other);
  }
  return wanted.map((slug) => {
    const free = freeSlug(slug, taken);
    taken.add(free);
    return free;
  });
}

/** The slug, or the slug with the first number from 2 that is not taken. */
function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const numbered = `${slug}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Whether a slug is the one that was wanted, or that one with a number. */
export const isSlugOf = (slug: string, wanted: string) =>
  slug === wanted || (slug.startsWith(`${wanted}-`) && /^\d+$/.test(slug.slice(wanted.length + 1)));

async function takenSlugs(
  tx: Tx,
  { page, find }: SlugSpace,
  slug: { in: string[] } | { startsWith: string },
): Promise<Set<string>> {
  const from = "in" in slug ? { in: slug.in.map(page) } : { startsWith: page(slug.startsWith) };
  const records = await find(tx, slug);
  const redirects = await tx.redirect.findMany({ where: { from }, select: { from: true } });
  const old = redirects.map((redirect) => redirect.from.slice(page("").length));
  return new Set([...records.map((row) => row.slug), ...old]);
}

/**
 * Makes sure that a record may move to a slug: nobody has it, and no other record's old address would break.
 * @throws Problem `slug.taken`
 */
export async function requireFreeSlug(
  tx: Tx,
  { page, find }: SlugSpace,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const [record] = await find(tx, { equals: to });
  const redirect = await tx.redirect.findUnique({ where: { from: page(to) } });
  if (record || (redirect && redirect.to !== page(from))) throw new Problem("slug.taken", { slug: to });
}
