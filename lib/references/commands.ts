import { everyItemPage, everySitemap, referencePage, referencesPage } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { insertRows, type Tx, transaction } from "#lib/db.ts";
import { findReferences } from "./rules.ts";

/** The words of an item that may name a case or a law. */
interface ItemWords {
  id: string;
  title: string;
  lead: string | null;
  bodyText: string;
  editorNote: string | null;
  links: { label: string }[];
}

/** Whoever adds references, or takes away those that nothing names any more: these wait for all others. */
const referenceLock = 20210119;

/** Writes what references new items and changed ones hold, in the transaction that saves these; they have none by now. */
export async function keepReferences(tx: Tx, items: ItemWords[]): Promise<void> {
  const named = items.flatMap((item) =>
    findReferences(wordsOf(item)).map((reference, position) => ({ itemId: item.id, position, reference })),
  );
  if (named.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${referenceLock})`;
  const byKey = new Map(named.map(({ reference }) => [reference.key, reference]));
  // In one order, so that two who save at once wait for each other and do not block each other.
  const keys = [...byKey.keys()].sort();
  const data = keys.flatMap((key) => byKey.get(key) ?? []);
  await tx.reference.createMany({ data, skipDuplicates: true });
  const rows = await tx.reference.findMany({
    where: { key: { in: keys } },
    select: { id: true, key: true },
  });
  const idOf = new Map(rows.map(({ id, key }) => [key, id]));
  await insertRows(
    tx,
    "ItemReference",
    named.flatMap(({ itemId, position, reference: { key } }) => {
      const referenceId = idOf.get(key);
      return referenceId ? [{ itemId, referenceId, position }] : [];
    }),
  );
}

const wordsOf = ({ title, lead, bodyText, editorNote, links }: ItemWords): string =>
  [title, lead, bodyText, editorNote, ...links.map(({ label }) => label)].filter(Boolean).join("\n");

/** Takes away what an erased item has named, and what nothing else names: a case can tell who it was about. */
export async function removeReferences(tx: Tx, itemId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${referenceLock})`;
  const named = await tx.itemReference.findMany({ where: { itemId }, select: { referenceId: true } });
  await tx.itemReference.deleteMany({ where: { itemId } });
  const id = { in: named.map(({ referenceId }) => referenceId) };
  await tx.reference.deleteMany({ where: { id, items: { none: {} } } });
}

const atOnce = 500;

/** Reads the references of items that were saved before there were any. @returns how many items that were */
export async function readOlderItems(): Promise<number> {
  for (let all = 0; ; ) {
    const read = await transaction(readSome);
    all += read;
    if (read < atOnce) return all;
  }
}

async function readSome(tx: Tx): Promise<number> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Item" WHERE NOT "referencesRead" ORDER BY id LIMIT ${atOnce} FOR UPDATE`;
  const ids = locked.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const items = await tx.item.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      title: true,
      lead: true,
      bodyText: true,
      editorNote: true,
      links: { select: { label: true } },
    },
  });
  await tx.itemReference.deleteMany({ where: { itemId: { in: ids } } });
  await keepReferences(tx, items);
  await tx.item.updateMany({ where: { id: { in: ids } }, data: { referencesRead: true } });
  await announce(tx, [everyItemPage, referencesPage, referencePage("*"), ...everySitemap]);
  return ids.length;
}
