import { beforeEach, describe, expect, test } from "vitest";
import { createCategory } from "#lib/categories/commands.ts";
import { db } from "#lib/db.ts";
import { historyPeople, listHistory, listHistoryOf } from "#lib/history/desk.ts";
import { historyFilterSchema } from "#lib/history/schema.ts";
import { saveItems } from "#lib/items/commands.ts";
import { mergeCategories } from "#lib/merging/commands.ts";
import { changeRole, invite } from "#lib/people/commands.ts";
import { withdrawItem } from "#lib/publishing/commands.ts";
import { anna, erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, createPublished, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const filter = (given: Record<string, string> = {}) => historyFilterSchema.parse(given);
const told = async (given: Record<string, string> = {}) =>
  (await listHistory(erik, filter(given))).lines.map(
    ({ who, action, record }) => `${who} ${action} ${record.name}`,
  );

async function somePast() {
  await createCategory(anna, { name: "Mottagande", aliases: [], parentId: null });
  const { id } = await createPublished({ title: "Domen" });
  await withdrawItem(erik, { id, version: 1, reason: "Fel dom" });
}

describe("an editor reads what has happened", () => {
  test("the latest first, with who did it, to what, and why", async () => {
    await somePast();
    expect(await told()).toEqual([
      "Erik Redaktör withdrawn Domen",
      "Anna Administratör published Domen",
      "Anna Administratör created Domen",
      "Anna Administratör created Mottagande",
    ]);
    const [latest] = (await listHistory(erik, filter())).lines;
    expect(latest?.reason).toBe("Fel dom");
  });

  test("of one person, one kind of record, one kind of event, some days or a name", async () => {
    await somePast();
    expect(await told({ who: `editor:${erik.id}` })).toEqual(["Erik Redaktör withdrawn Domen"]);
    expect(await told({ type: "category" })).toEqual(["Anna Administratör created Mottagande"]);
    expect(await told({ action: "published" })).toEqual(["Anna Administratör published Domen"]);
    expect(await told({ text: "DOM" })).toHaveLength(3);
    const { id } = await db().category.findFirstOrThrow();
    expect(await told({ type: "category", record: id })).toEqual(["Anna Administratör created Mottagande"]);
    expect(await told({ type: "category", record: anna.id })).toEqual([]);
    expect(await told({ text: "100%" })).toEqual([]);
    await db().historyEvent.updateMany({
      where: { action: "published" },
      data: { at: new Date("2021-03-24T22:30:00Z") },
    });
    expect(await told({ from: "2021-03-24", to: "2021-03-24" })).toEqual([
      "Anna Administratör published Domen",
    ]);
    expect(await told({ from: "2021-03-25", to: "2021-03-26" })).toEqual([]);
  });

  test("page by page, and every event once", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      actor: "import",
      action: "created",
      recordType: "source",
      recordId: `0197a000-0000-7000-8000-${String(index).padStart(12, "0")}`,
      at: new Date(Date.UTC(2021, 0, 1, 0, 0, Math.floor(index / 3))),
    }));
    await db().historyEvent.createMany({ data: rows });
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page = await listHistory(erik, filter(after ? { after } : {}));
      seen.push(...page.lines.map(({ record }) => record.id));
      after = page.next;
    }
    expect(seen).toEqual(
      rows
        .map(({ recordId }) => recordId)
        .toReversed()
        .toSorted((a, b) => (a < b ? 1 : -1)),
    );
    expect(new Set(seen).size).toBe(120);
  });

  test("what a thing was called that is there no more, what became of it, and who was invited", async () => {
    const named = (name: string) => createCategory(anna, { name, aliases: [], parentId: null });
    const [from, into] = [await named("Boende"), await named("Mottagande")];
    await mergeCategories(anna, { id: from.id, version: 1, intoId: into.id, reason: "Samma sak" });
    await invite(anna, { email: "ny@example.org", role: "EDITOR" });
    await changeRole(anna, { id: mira.id, role: "EDITOR" });
    const { lines } = await listHistory(erik, filter());
    const told = lines.map(({ action, record: { name, isGone }, details }) => ({
      action,
      name,
      isGone,
      details,
    }));
    expect(told).toMatchObject([
      { action: "role-changed", name: mira.name, isGone: false, details: { to: "EDITOR" } },
      { action: "invited", name: "ny@example.org", isGone: true },
      { action: "merged", name: "Mottagande", isGone: false, details: { from: "Boende" } },
      { action: "merged", name: "Boende", isGone: true, details: { into: "Mottagande" } },
      { action: "created", name: "Mottagande" },
      { action: "created", name: null, isGone: true },
    ]);
  });

  test("from the latest on, where the address names a page that there cannot be", async () => {
    await createItem();
    expect(await told({ after: "2021-99-99T25:00:00Z_------------------------------------" })).toHaveLength(
      1,
    );
  });

  test("with many saves in a row as one", async () => {
    const { id } = await createItem({ title: "Domen" });
    for (const version of [1, 2, 3]) {
      await saveItems(erik, [{ id, version, content: exampleItem({ title: "Domen", lead: `${version}` }) }]);
    }
    expect((await listHistoryOf(erik, "item", id)).map(({ action, times }) => [action, times])).toEqual([
      ["saved", 3],
      ["created", 1],
    ]);
  });
});

test("a contributor reads nothing of it", async () => {
  const { id } = await createItem();
  await expect(listHistory(mira, filter())).rejects.toEqual(refusal("not-allowed"));
  await expect(listHistoryOf(mira, "item", id)).rejects.toEqual(refusal("not-allowed"));
  await expect(historyPeople(mira)).rejects.toEqual(refusal("not-allowed"));
});
