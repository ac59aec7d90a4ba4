import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/history/schema.ts";
import type { ParsedPage } from "#lib/import/schema.ts";
import { createItems, readContents, type SavedItem, saveItems } from "#lib/items/commands.ts";
import { type ItemContent, type ItemInput, itemContentSchema, type Status } from "#lib/items/schema.ts";
import { type ItemKeys, keysOfItem, matchItems, saidBy } from "./known-items.ts";
import { mergeContent } from "./merge-content.ts";

export interface WrittenItem {
  id: string;
  version: number;
  status: Status;
  was: "created" | "changed" | "unchanged";
}

type KnownItem = SavedItem & { status: Status; erasedAt: Date | null };

/**
 * Writes a page's items: what is new as drafts, what says something else than this page said before as a new
 * version of the same item, and the rest not at all.
 * @param said the items' contents, in the order of the page
 */
export async function writeItems(
  tx: Tx,
  actor: Actor,
  page: ParsedPage,
  said: ItemInput[],
  parentOf: (categoryId: string | null) => string | null,
): Promise<WrittenItem[]> {
  const keys = page.items.map((item) => keysOfItem(page.file, item));
  const records = await findRecords(tx, keys);
  const matches = matchItems(keys, records);
  const known = await findItems(
    tx,
    matches.filter((id) => id !== undefined),
  );
  const rows = said.map((content, index) => {
    const item = known.get(matches[index] ?? "");
    return { content, item, isTold: item !== undefined && records.get(keys[index]?.said ?? "") === item.id };
  });
  const created = await createItems(
    actor,
    rows.filter(({ item }) => !item).map(({ content }) => content),
    tx,
  );
  // What was erased is known again so that it does not come back.
  const restated = rows.flatMap(({ item, isTold, content }) =>
    item && !isTold && !item.erasedAt ? [{ item, content }] : [],
  );
  const changed = await saveStatements(tx, actor, page.file, restated, parentOf);
  const written = rows.map(({ item }): WrittenItem => {
    if (!item) {
      const { id = "", version = 1 } = created.shift() ?? {};
      return { id, version, status: "DRAFT", was: "created" };
    }
    const { id, status } = item;
    const version = changed.get(id);
    return version
      ? { id, version, status, was: "changed" }
      : { id, version: item.version, status, was: "unchanged" };
  });
  await writeKeys(tx, page.file, keys, records, written);
  return written;
}

async function findRecords(tx: Tx, keys: ItemKeys[]): Promise<Map<string, string>> {
  const wanted = keys.flatMap(({ candidates, said }) => [...candidates, said]);
  const rows = await tx.importKey.findMany({
    where: { key: { in: wanted } },
    select: { key: true, itemId: true },
  });
  return new Map(rows.flatMap(({ key, itemId }) => (itemId ? [[key, itemId]] : [])));
}

async function findItems(tx: Tx, ids: string[]): Promise<Map<string, KnownItem>> {
  if (ids.length === 0) return new Map();
  const select = { id: true, slug: true, version: true, status: true, erasedAt: true };
  const rows = await tx.item.findMany({ where: { id: { in: ids } }, select });
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns the new versions of the items of which something has changed */
async function saveStatements(
  tx: Tx,
  actor: Actor,
  file: string,
  restated: { item: KnownItem; content: ItemInput }[],
  parentOf: (categoryId: string | null) => string | null,
): Promise<Map<string, number>> {
  if (restated.length === 0) return new Map();
  const items = restated.map(({ item }) => item);
  const ids = items.map(({ id }) => id);
  const contents = await readContents(tx, items);
  const bases = await lastImported(tx, ids);
  const told = await tx.importKey.findMany({
    where: { itemId: { in: ids }, key: { startsWith: saidBy(file) } },
  });
  const toldIds = new Set(told.map(({ itemId }) => itemId));
  const saves = restated.flatMap(({ item: { id, slug, version }, content }) => {
    const current = contents.get(id);
    if (!current) return [];
    const said = itemContentSchema.parse({ ...content, slug });
    const statement = { said, saidBefore: toldIds.has(id), parentOf };
    return [{ id, version, content: mergeContent(current, bases.get(id) ?? current, statement) }];
  });
  const saved = await saveItems(actor, saves, tx);
  const versions = new Map(items.map(({ id, version }) => [id, version]));
  const changed = saved.filter(({ id, version }) => version !== versions.get(id));
  return new Map(changed.map(({ id, version }) => [id, version]));
}

/** What the last import made of each item, before any editor's changes. */
async function lastImported(tx: Tx, ids: string[]): Promise<Map<string, ItemContent>> {
  const rows = await tx.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT DISTINCT ON ("itemId") "itemId"::text AS id, content FROM "Revision"
    WHERE "itemId" = ANY(${ids}::uuid[]) AND actor = 'import' ORDER BY "itemId", version DESC`;
  return new Map(rows.map(({ id, content }) => [id, itemContentSchema.parse(content)]));
}

/** Notes by what each item is known from now on; a key that now means another item follows it. */
async function writeKeys(
  tx: Tx,
  file: string,
  keys: ItemKeys[],
  records: ReadonlyMap<string, string>,
  written: WrittenItem[],
): Promise<void> {
  const owners = new Map<string, string>();
  for (const [index, { candidates, said }] of keys.entries()) {
    const id = written[index]?.id ?? "";
    for (const key of [...candidates, said]) if (records.get(key) !== id) owners.set(key, id);
  }
  if (owners.size === 0) return;
  const knownIds = written.filter(({ was }) => was !== "created").map(({ id }) => id);
  if (knownIds.length > 0) {
    const said = { startsWith: saidBy(file), notIn: keys.map((each) => each.said) };
    await tx.importKey.deleteMany({ where: { itemId: { in: knownIds }, key: said } });
  }
  await tx.$executeRaw`
    INSERT INTO "ImportKey" (key, "itemId")
    SELECT * FROM unnest(${[...owners.keys()]}::text[], ${[...owners.values()]}::uuid[])
    ON CONFLICT (key) DO UPDATE SET "itemId" = EXCLUDED."itemId"`;
}
