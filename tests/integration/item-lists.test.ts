import { beforeEach, describe, expect, test } from "vitest";
import { createCategory } from "#lib/categories/commands.ts";
import { db } from "#lib/db.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { moveItems, placeSelected, withdrawItems } from "#lib/item-lists/commands.ts";
import { countItems, listItems } from "#lib/item-lists/desk.ts";
import { itemFilterSchema } from "#lib/item-lists/schema.ts";
import { createItems, type SavedItem } from "#lib/items/commands.ts";
import { getPublishedItem, getWithdrawnItem } from "#lib/items/published.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

/** A category's id. */
async function category(name: string, parentId: string | null = null): Promise<string> {
  return (await createCategory(anna, { name, parentId, aliases: [] })).id;
}

async function draftEdition(): Promise<string> {
  const facts = { introduction: null, publishedOn: null, period: null, sponsorId: null, gaps: [] };
  return (await createEdition(anna, { date: "2026-11-25", ...facts })).id;
}

/** Items as somebody sees them in the list. */
const seen = (items: SavedItem[]) => items.map(({ id, version }) => ({ id, version }));

const list = async (asked: Record<string, string> = {}, editor = anna) =>
  (await listItems(editor, itemFilterSchema.parse(asked))).rows.map(({ title }) => title);

describe("an editor looks for an item", () => {
  test("by words, whatever their case and order, in title and lead", async () => {
    await createItem({ title: "Förvaret i Åstorp stängs" });
    await createItem({ title: "Något annat", lead: "Om ÅSTORP och dess förvar." });
    await createItem({ title: "Ett tredje" });
    expect(await list({ text: "åstorp FÖRVAR" })).toEqual(["Något annat", "Förvaret i Åstorp stängs"]);
    expect(await list({ text: "100 %" })).toEqual([]);
  });

  test("by status, kind, category with its parts, and edition", async () => {
    const parent = await category("EU");
    const part = await category("Gränser", parent);
    const placed = await createItem({ title: "Placerad", kind: "PRESS", categoryId: part });
    await createPublished({ title: "Publicerad" });
    const edition = await draftEdition();
    await placeSelected(anna, { items: seen([placed]), editionId: edition });
    expect(await list({ category: parent })).toEqual(["Placerad"]);
    expect(await list({ kind: "PRESS" })).toEqual(["Placerad"]);
    expect(await list({ edition: edition })).toEqual(["Placerad"]);
    expect(await list({ edition: "none" })).toEqual(["Publicerad"]);
    expect(await list({ status: "PUBLISHED" })).toEqual(["Publicerad"]);
    expect(await countItems(anna, itemFilterSchema.parse({}))).toMatchObject({ DRAFT: 1, PUBLISHED: 1 });
  });

  test("page by page, every item once", async () => {
    await createItems(
      anna,
      Array.from({ length: 120 }, (_, index) => exampleItem({ title: `Notis ${index}` })),
    );
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page = await listItems(anna, itemFilterSchema.parse({ after }));
      found.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(found).toHaveLength(120);
    expect(new Set(found).size).toBe(120);
  });

  test("and a contributor finds only what is their own, whoever they ask for", async () => {
    await createItem({ title: "Annas" });
    await createItems(mira, [exampleItem({ title: "Miras" })]);
    expect(await list({}, mira)).toEqual(["Miras"]);
    expect(await list({ editor: anna.id }, mira)).toEqual(["Miras"]);
    expect(await countItems(mira, itemFilterSchema.parse({}))).toMatchObject({ DRAFT: 1 });
  });

  test("and an address with a faulty filter shows what the rest of it says", async () => {
    await createItem({ title: "En notis" });
    expect(await list({ status: "OKÄND", category: "x", after: "igår", text: "notis" })).toEqual([
      "En notis",
    ]);
  });
});

describe("an editor does something to several items at once", () => {
  test("moves them, and each gets a revision", async () => {
    const target = await category("Gränser");
    const items = [await createItem({ title: "En" }), await createItem({ title: "Två" })];
    await moveItems(erik, { items: seen(items), categoryId: target });
    expect(await db().item.count({ where: { categoryId: target, version: 2 } })).toBe(2);
    expect(await db().revision.count({ where: { version: 2 } })).toBe(2);
  });

  test("withdraws them for one reason", async () => {
    const items = [await createPublished({ title: "En" }), await createPublished({ title: "Två" })];
    await withdrawItems(erik, { items: seen(items), reason: "Fel underlag." });
    for (const { slug } of items) {
      expect(await getPublishedItem(slug)).toBeNull();
      expect(await getWithdrawnItem(slug)).toMatchObject({ reason: "Fel underlag." });
    }
  });

  test("and when one of them was saved by somebody else meanwhile, nothing is done to any", async () => {
    const edition = await draftEdition();
    const [one, other] = [await createPublished({ title: "En" }), await createPublished({ title: "Två" })];
    const items = seen([one, { ...other, version: other.version + 1 }]);
    await expect(withdrawItems(erik, { items, reason: "Fel." })).rejects.toEqual(refusal("item.stale"));
    await expect(placeSelected(erik, { items, editionId: edition })).rejects.toEqual(refusal("item.stale"));
    expect(await db().item.count({ where: { status: "PUBLISHED" } })).toBe(2);
    expect(await db().placement.count()).toBe(0);
  });
});
