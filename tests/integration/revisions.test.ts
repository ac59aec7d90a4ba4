import { beforeEach, describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { createCategory } from "#lib/categories/commands.ts";
import { db } from "#lib/db.ts";
import { listHistoryOf } from "#lib/history/desk.ts";
import { createItems, saveItems } from "#lib/items/commands.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { restoreRevision } from "#lib/revisions/commands.ts";
import { readRevisions } from "#lib/revisions/desk.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const latest = { from: null, to: null };

async function saveTwice() {
  const { id } = await createItem({ title: "Första rubriken" });
  await saveItems(erik, [{ id, version: 1, content: exampleItem({ title: "Andra rubriken" }) }]);
  await saveItems(anna, [
    { id, version: 2, content: exampleItem({ title: "Tredje rubriken", lead: "Ny." }) },
  ]);
  return id;
}

describe("an editor reads what became of an item", () => {
  test("who saved it, when, and what each save changed", async () => {
    const id = await saveTwice();
    const found = await readRevisions(erik, id, latest);
    expect(found?.revisions.map(({ version, who, changed }) => ({ version, who, changed }))).toEqual([
      { version: 3, who: anna.name, changed: ["title", "lead", "slug"] },
      { version: 2, who: erik.name, changed: ["title", "slug"] },
      { version: 1, who: anna.name, changed: [] },
    ]);
  });

  test("the latest change first, in words", async () => {
    const id = await saveTwice();
    const found = await readRevisions(erik, id, latest);
    expect(found?.compared).toMatchObject({ from: { version: 2 }, to: { version: 3 } });
    expect(found?.compared?.fields.map(({ field }) => field)).toEqual(["title", "lead", "slug"]);
    expect(found?.compared?.fields[0]?.lines).toEqual([
      {
        kind: "changed",
        role: "plain",
        parts: [
          { kind: "removed", text: "Andra" },
          { kind: "added", text: "Tredje" },
          { kind: "same", text: " rubriken" },
        ],
      },
    ]);
  });

  test("any two versions, with names and dates as they are read", async () => {
    const { id: categoryId } = await createCategory(anna, {
      name: "Mottagande",
      aliases: [],
      parentId: null,
    });
    const { id } = await createItem({ sourceDate: "2021-03-22" });
    await saveItems(anna, [
      { id, version: 1, content: exampleItem({ categoryId, sourceDate: "2021-03-23" }) },
    ]);
    await saveItems(anna, [
      { id, version: 2, content: exampleItem({ categoryId, sourceDate: null, kind: "PRESS" }) },
    ]);
    const found = await readRevisions(anna, id, { from: 1, to: 3 });
    const told = found?.compared?.fields.map(({ field, lines }) => [
      field,
      lines.map(({ parts }) => parts.map(({ kind, text }) => `${kind} ${text}`).join(", ")),
    ]);
    expect(told).toEqual([
      ["kind", ["removed Redaktionellt", "added Pressklipp"]],
      ["category", ["added Mottagande"]],
      ["sourceDate", ["removed 22 mars 2021"]],
    ]);
  });

  test("but not what is none of a contributor's", async () => {
    const id = await saveTwice();
    expect(await readRevisions(mira, id, latest)).toBeNull();
    const [own] = await createItems(mira, [exampleItem()]);
    expect(await readRevisions(mira, own?.id ?? "", latest)).not.toBeNull();
  });
});

describe("an editor restores", () => {
  test("an earlier version, which becomes the newest, and nothing between is lost", async () => {
    const id = await saveTwice();
    expect(await restoreRevision(erik, { id, version: 3, revision: 1 })).toMatchObject({ version: 4 });
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: "Första rubriken",
      lead: null,
      version: 4,
    });
    expect(await db().revision.count({ where: { itemId: id } })).toBe(4);
    const [told] = await listHistoryOf(erik, "item", id);
    expect(told).toMatchObject({ action: "restored", who: erik.name, details: { revision: 1, version: 4 } });
  });

  test("what readers see, and they see it at the same address", async () => {
    const { id, slug } = await createPublished({ body: bodyFromParagraphs(["Som det stod."]) });
    await saveItems(anna, [
      { id, version: 1, content: exampleItem({ body: bodyFromParagraphs(["Fel."]), slug: "nytt" }) },
    ]);
    const heard = await announcedBy(() => restoreRevision(anna, { id, version: 2, revision: 1 }));
    expect(heard).toContain("/nyheter/nytt");
    expect(await getPublishedItem(slug)).toBeNull();
    expect((await getPublishedItem("nytt"))?.summary).toBe("Som det stod.");
  });

  test("what readers see, with word of what was wrong; of a draft there is nobody to tell", async () => {
    const { id, slug } = await createPublished({ body: bodyFromParagraphs(["Som det stod."]) });
    await saveItems(anna, [{ id, version: 1, content: exampleItem({ body: bodyFromParagraphs(["Fel."]) }) }]);
    await restoreRevision(anna, { id, version: 2, revision: 1, note: "Det stod rätt." });
    expect(await getPublishedItem(slug)).toMatchObject({ corrections: [{ note: "Det stod rätt." }] });
    const draft = await saveTwice();
    const refused = restoreRevision(anna, { id: draft, version: 3, revision: 1, note: "Fel." });
    await expect(refused).rejects.toEqual(refusal("item.not-public"));
    expect(await db().revision.count({ where: { itemId: draft } })).toBe(3);
  });

  test("a version whose category is gone since, and stands without it", async () => {
    const { id: categoryId } = await createCategory(anna, {
      name: "Mottagande",
      aliases: [],
      parentId: null,
    });
    const { id } = await createItem({ categoryId });
    await saveItems(anna, [{ id, version: 1, content: exampleItem({ title: "Annan" }) }]);
    await db().category.delete({ where: { id: categoryId } });
    await restoreRevision(anna, { id, version: 2, revision: 1 });
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({
      categoryId: null,
      version: 3,
    });
  });

  test("what a colleague has saved meanwhile, and is refused", async () => {
    const id = await saveTwice();
    const stale = restoreRevision(erik, { id, version: 2, revision: 1 });
    await expect(stale).rejects.toEqual(refusal("item.stale"));
    expect(await db().revision.count({ where: { itemId: id } })).toBe(3);
  });

  test("a version that there is not, and is refused", async () => {
    const id = await saveTwice();
    const missing = restoreRevision(erik, { id, version: 3, revision: 9 });
    await expect(missing).rejects.toEqual(refusal("revision.missing"));
  });

  test("as a contributor only one's own draft", async () => {
    const id = await saveTwice();
    const refused = restoreRevision(mira, { id, version: 3, revision: 1 });
    await expect(refused).rejects.toEqual(refusal("not-allowed"));
    const [own] = await createItems(mira, [exampleItem()]);
    const ownId = own?.id ?? "";
    await saveItems(mira, [{ id: ownId, version: 1, content: exampleItem({ title: "Annan" }) }]);
    expect(await restoreRevision(mira, { id: ownId, version: 2, revision: 1 })).toMatchObject({ version: 3 });
  });
});
