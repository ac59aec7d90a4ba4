import { categoryPage, editionPage } from "#lib/addresses.ts";
import { dayToColumn } from "#lib/dates.ts";
import type { Tx } from "#lib/db.ts";
import { oldAddress } from "#lib/read-address.ts";
import { leaveRedirects } from "#lib/redirects/commands.ts";

/** What became of a page: the date of its edition, if it is one, one of its items, and its category. */
interface Became {
  date: string | null;
  itemId: string | undefined;
  categoryId: string | null | undefined;
}

/**
 * Leads whoever comes to the address that a page had on the old site to its edition, or to the category whose
 * archive it was. Where it leads there already, nothing is done.
 */
export async function leadOn(tx: Tx, given: string | null, became: Became): Promise<void> {
  const from = given === null ? null : oldAddress(given);
  if (from === null) return;
  const to = became.date === null ? await categoryOf(tx, became) : await editionOf(tx, became, became.date);
  if (to === null) return;
  const known = await tx.redirect.findUnique({ where: { from }, select: { to: true } });
  if (known?.to !== to) await leaveRedirects(tx, [[from, to]]);
}

async function editionOf(tx: Tx, { itemId }: Became, date: string): Promise<string | null> {
  const placed = await tx.placement.findFirst({
    where: { itemId: itemId ?? "", edition: { date: dayToColumn(date) } },
    select: { edition: { select: { number: true } } },
  });
  return placed && editionPage({ date, number: placed.edition.number });
}

async function categoryOf(tx: Tx, { categoryId }: Became): Promise<string | null> {
  if (!categoryId) return null;
  const category = await tx.category.findUnique({ where: { id: categoryId }, select: { slug: true } });
  return category && categoryPage(category.slug);
}
