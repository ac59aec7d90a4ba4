import { isDeepStrictEqual } from "node:util";
import { db } from "#lib/db.ts";
import { columnsOf, linkRows } from "#lib/items/rules.ts";
import { itemContentSchema } from "#lib/items/schema.ts";

const byPosition = { orderBy: { position: "asc" } } as const;
const beside = { sources: byPosition, links: byPosition, alsoIn: byPosition } as const;

/**
 * Compares what is kept of each item in several places: its row, its revisions, sources, links, further categories
 * and history. @returns what does not agree, a line for each item
 */
export async function findHalfWritten(ids: string[]): Promise<string[]> {
  const items = await db().item.findMany({
    where: { id: { in: ids } },
    include: { ...beside, revisions: { orderBy: { version: "asc" } } },
  });
  const events = await db().historyEvent.groupBy({
    by: ["recordId"],
    where: { recordId: { in: ids }, action: { in: ["created", "saved", "renamed"] } },
    _count: true,
  });
  const told = new Map(events.map(({ recordId, _count }) => [recordId, _count]));
  return items.flatMap(({ revisions, sources, links, alsoIn, ...row }) => {
    const content = itemContentSchema.parse(revisions.at(-1)?.content);
    const columns = columnsOf(content);
    const inRow = Object.fromEntries(Object.keys(columns).map((name) => [name, Reflect.get(row, name)]));
    const places: Record<string, [found: unknown, wanted: unknown]> = {
      row: [inRow, columns],
      revisions: [
        revisions.map(({ version }) => version),
        Array.from({ length: row.version }, (_, at) => at + 1),
      ],
      sources: [sources.map(({ sourceId }) => sourceId), content.sourceIds],
      categories: [alsoIn.map(({ categoryId }) => categoryId), content.alsoInIds],
      links: [links.map(({ itemId: _, position: __, ...link }) => link), linkRows(content)],
      history: [told.get(row.id), row.version],
    };
    const wrong = Object.entries(places).filter(([, [found, wanted]]) => !isDeepStrictEqual(found, wanted));
    return wrong.length === 0 ? [] : [`${row.id}: ${wrong.map(([name]) => name).join(", ")}`];
  });
}

/** The leads of all versions of items. */
export async function leadsOf(ids: string[]): Promise<Set<string>> {
  const rows = await db().revision.findMany({
    where: { itemId: { in: ids } },
    select: { content: true },
  });
  return new Set(rows.flatMap(({ content }) => itemContentSchema.parse(content).lead ?? []));
}
