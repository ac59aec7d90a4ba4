import { editionPage, itemPage } from "#lib/addresses.ts";
import type { Tx } from "#lib/db.ts";
import { pingKey } from "#lib/pings/rules.ts";
import { recordNamedBy } from "#lib/read-address.ts";

const silent = new WeakSet<Tx>();

/** Whatever becomes public in this transaction is no news: nobody outside is told of it. */
export function tellNobodyOutside(tx: Tx): void {
  silent.add(tx);
}

/**
 * Notes of which pages search engines are to be told, in the transaction that changes them: those of items and
 * editions, also of what is gone and of addresses that lead on, but for what came in from the past unannounced.
 */
export async function notePings(tx: Tx, addresses: string[]): Promise<void> {
  if (pingKey() === null || silent.has(tx)) return;
  const items: string[] = [];
  const editions: { address: string; date: string; number: number }[] = [];
  for (const address of addresses) {
    const named = recordNamedBy(address);
    if (named?.noun === "item" && address === itemPage(named.slug)) items.push(address);
    if (named?.noun === "edition" && address === editionPage(named))
      editions.push({ address, date: named.date, number: named.number });
  }
  if (items.length + editions.length === 0) return;
  // In one order, so that two who note the same do not wait for each other.
  await tx.$executeRaw`
    INSERT INTO "WaitingPing" (address)
    SELECT said.address FROM unnest(${items}::text[]) AS said (address)
    LEFT JOIN "Redirect" r ON r."from" = said.address
    JOIN "Item" i ON i.slug = substr(coalesce(r."to", said.address), ${itemPage("").length + 1}::int)
    WHERE i.announced AND i.status IN ('PUBLISHED', 'WITHDRAWN')
    UNION
    SELECT said.address
    FROM unnest(
      ${editions.map(({ address }) => address)}::text[],
      ${editions.map(({ date }) => date)}::date[],
      ${editions.map(({ number }) => number)}::int[]
    ) AS said (address, date, number)
    JOIN "Edition" e ON e.date = said.date AND e.number = said.number
    WHERE e.announced AND e.status = 'PUBLISHED'
    ORDER BY address
    ON CONFLICT (address) DO UPDATE SET "changeId" = EXCLUDED."changeId", "changedAt" = EXCLUDED."changedAt"`;
}
