import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { db, insertRows, transaction } from "#lib/db.ts";
import { columnsOf, contentOf } from "#lib/items/rules.ts";
import { type ItemContent, type ItemInput, itemInputSchema, type Kind } from "#lib/items/schema.ts";

const subjects = [
  "Migrationsverket",
  "Europaparlamentet",
  "Regeringen",
  "UNHCR",
  "Europadomstolen",
  "Frontex",
];
const verbs = ["redovisar", "granskar", "föreslår", "kritiserar", "publicerar", "stoppar", "utvidgar"];
const objects = [
  "mottagandet",
  "förvaret",
  "återvändandet",
  "gränskontrollen",
  "familjeåterföreningen",
  "tolkarna",
];
const places = [
  "i Malmö",
  "vid Medelhavet",
  "i Grekland",
  "på Lampedusa",
  "i Boden",
  "utanför Calais",
  "i Kabul",
];
const sentence = "Antalet ansökningar väntas öka under hösten, och myndigheten räknar med längre väntetider.";
const batch = 1000;

/**
 * Fills a database that has its categories and sources with that many items, as years of work leave them:
 * nine of ten published, each with sources, links and one revision.
 */
export async function fillItems(count: number, createdById: string | null): Promise<void> {
  const categories = await db().category.findMany({ select: { id: true } });
  const sources = await db().source.findMany({ select: { id: true } });
  for (let start = 0; start < count; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - start) }, (_, index) => start + index);
    const contents = numbers.map((number) => contentAt(number, categories, sources));
    const rows = contents.map((content, index) => {
      const number = numbers[index] ?? 0;
      return rowAt(number, content, { age: count - number, createdById });
    });
    await transaction(async (tx) => {
      await insertRows(tx, "Item", rows);
      await insertRows(
        tx,
        "Revision",
        rows.map(({ id }, index) => ({
          itemId: id,
          version: 1,
          content: contents[index] ?? {},
          actor: "import",
          savedAt: new Date(),
        })),
      );
      await insertRows(
        tx,
        "ItemSource",
        rows.flatMap(({ id }, index) =>
          (contents[index]?.sourceIds ?? []).map((sourceId, position) => ({
            itemId: id,
            sourceId,
            position,
          })),
        ),
      );
      await insertRows(
        tx,
        "Link",
        rows.flatMap(({ id }, index) =>
          (contents[index]?.links ?? []).map((link, position) => ({ itemId: id, position, ...link })),
        ),
      );
    });
  }
  await db().$executeRaw`ANALYZE`;
}

const pick = <T>(list: T[], number: number): T => list[number % list.length] as T;

function contentAt(number: number, categories: { id: string }[], sources: { id: string }[]): ItemContent {
  const title = [
    pick(subjects, number),
    pick(verbs, Math.floor(number / 6)),
    pick(objects, Math.floor(number / 42)),
    pick(places, Math.floor(number / 252)),
    number,
  ].join(" ");
  const given: ItemInput = {
    title,
    lead: `${title}. ${sentence}`,
    body: bodyFromParagraphs(
      Array.from({ length: 8 }, (_, index) => `${index + 1}. ${title}: ${sentence} ${sentence}`),
    ),
    editorNote: null,
    kind: pick<Kind>(["INFORMATION", "PRESS"], Math.floor(number / categories.length)),
    language: "sv",
    categoryId: pick(categories, number).id,
    alsoInIds: [],
    sourceIds: [pick(sources, number * 3).id],
    sourceDate: new Date(Date.UTC(2004, 0, 1 + (number % 8000))).toISOString().slice(0, 10),
    links: [{ label: title, url: `https://example.org/${number}`, mediaType: "WEB", language: null }],
  };
  return contentOf(itemInputSchema.parse(given), `notis-${number}`);
}

/** Some four hours lie between one item and the next, up to now. */
function rowAt(
  number: number,
  content: ItemContent,
  { age, createdById }: { age: number; createdById: string | null },
) {
  const time = new Date(Date.now() - age * 14_000_000);
  const status = number % 10 === 0 ? ("DRAFT" as const) : ("PUBLISHED" as const);
  return {
    ...columnsOf(content),
    id: crypto.randomUUID(),
    status,
    publishedAt: status === "PUBLISHED" ? time : null,
    createdAt: time,
    updatedAt: time,
    createdById,
  };
}
