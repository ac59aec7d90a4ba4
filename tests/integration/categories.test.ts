import { beforeEach, describe, expect, test } from "vitest";
import {
  archiveCategory,
  createCategory,
  orderCategories,
  reopenCategory,
  saveCategory,
} from "#lib/categories/commands.ts";
import { getCategory, listCategories } from "#lib/categories/published.ts";
import { db } from "#lib/db.ts";
import { createEdition } from "#lib/editions/commands.ts";
import { currentDirectory } from "#lib/import/commands.ts";
import { saveItems } from "#lib/items/commands.ts";
import { placeItems } from "#lib/placements/commands.ts";
import { whereLeads } from "#lib/redirects/published.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { erik, mira } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { createItem, editor, exampleItem, refusal } from "#tests/support/examples.ts";

beforeEach(emptyTables);

const make = (name: string, parentId: string | null = null, aliases: string[] = []) =>
  createCategory(erik, { name, aliases, parentId });
const reason = "De betyder samma sak.";

describe("an editor renames a category", () => {
  test("and the old name goes on being understood, the old addresses lead to the new ones", async () => {
    const { id } = await make("Mottagande", null, ["Mottagning"]);
    const saved = { id, version: 1, name: "Boende", slug: "boende", parentId: null, aliases: ["Mottagning"] };
    const heard = await announcedBy(() => saveCategory(erik, saved));
    expect(heard).toEqual(
      expect.arrayContaining(["/amnen/mottagande", "/amnen/boende", "/amnen/boende/pressklipp"]),
    );
    expect(await whereLeads("/amnen/mottagande/information/3")).toEqual({
      movedTo: "/amnen/boende/information/3",
    });
    const { categories } = await currentDirectory();
    expect(categories).toMatchObject([
      { name: "Boende", aliases: expect.arrayContaining(["Mottagning", "Mottagande"]) },
    ]);
    const [event] = await db().historyEvent.findMany({ where: { action: "renamed" } });
    expect(event).toMatchObject({
      actor: `editor:${erik.id}`,
      recordId: id,
      details: { name: "Mottagande" },
    });
  });

  test("back to its first name, which is then no old heading any more", async () => {
    const { id } = await make("Mottagande");
    const common = { id, parentId: null, aliases: [] };
    await saveCategory(erik, { ...common, version: 1, name: "Boende", slug: "boende" });
    await saveCategory(erik, { ...common, version: 2, name: "Mottagande", slug: "mottagande" });
    expect(await db().categoryAlias.findMany({ select: { name: true } })).toEqual([{ name: "Boende" }]);
    expect(await whereLeads("/amnen/boende")).toEqual({ movedTo: "/amnen/mottagande" });
  });

  test("that somebody else has saved meanwhile, and nothing is written over", async () => {
    const { id } = await make("Mottagande");
    const save = (name: string) =>
      saveCategory(erik, { id, version: 1, name, slug: "mottagande", parentId: null, aliases: [] });
    await save("Boende");
    await expect(save("Bostäder")).rejects.toEqual(refusal("record.stale"));
    expect(await getCategory("mottagande")).toMatchObject({ name: "Boende" });
  });

  test("to a name that another one has or had, and it is refused", async () => {
    await make("Mottagande", null, ["Mottagning"]);
    const { id } = await make("Boende");
    const save = (name: string, aliases: string[] = []) =>
      saveCategory(erik, { id, version: 1, name, slug: "boende", parentId: null, aliases });
    await expect(save("MOTTAGANDE")).rejects.toEqual(refusal("category.name-taken"));
    await expect(save("Mottagning")).rejects.toEqual(refusal("alias.taken"));
    await expect(save("Boende", ["mottagning"])).rejects.toEqual(refusal("alias.taken"));
    await expect(save("Boende", ["Mottagande"])).rejects.toEqual(refusal("alias.taken"));
    expect(() => save("!!!")).toThrow("bokstav");
  });

  test("as a contributor, and it is refused", async () => {
    const input = { name: "Boende", aliases: [], parentId: null };
    expect(() => createCategory(mira, input)).toThrow(refusal("not-allowed"));
  });
});

describe("an editor arranges the categories", () => {
  const idsInOrder = async () =>
    (
      await db().category.findMany({
        where: { parentId: null },
        orderBy: { position: "asc" },
        select: { id: true },
      })
    ).map(({ id }) => id);

  test("and readers see the new order", async () => {
    const made = [await make("Ett"), await make("Två"), await make("Tre")];
    const seen = made.map(({ id }) => id);
    const wanted = seen.toReversed();
    const heard = await announcedBy(() => orderCategories(erik, { parentId: null, seen, wanted }));
    expect(heard).toEqual(expect.arrayContaining(["/", "/amnen"]));
    expect((await listCategories()).map(({ name }) => name)).toEqual(["Tre", "Två", "Ett"]);
  });

  test("in an order that somebody else has changed, and it is refused", async () => {
    await make("Ett");
    await make("Två");
    const seen = await idsInOrder();
    await make("Tre");
    const stale = orderCategories(erik, { parentId: null, seen, wanted: seen.toReversed() });
    await expect(stale).rejects.toEqual(refusal("category.order-stale"));
  });

  test("so that one is a part of another; drafts of editions follow", async () => {
    const parent = await make("Mottagande");
    const { id } = await make("Boende");
    const item = await createItem({ categoryId: id });
    const edition = await createEdition(erik, {
      date: "2021-03-24",
      introduction: null,
      publishedOn: null,
      period: null,
      sponsorId: null,
      gaps: [],
    });
    await placeItems(erik, { editionId: edition.id, itemIds: [item.id] });
    const save = (version: number, parentId: string | null) =>
      saveCategory(erik, { id, version, name: "Boende", slug: "boende", parentId, aliases: [] });
    await save(1, parent.id);
    expect(await db().placement.findFirst()).toMatchObject({ categoryId: parent.id });
    expect(await getCategory("boende")).toMatchObject({ parent: { slug: "mottagande" } });
    await save(2, null);
    expect(await db().placement.findFirst()).toMatchObject({ categoryId: id });
  });

  test("in three levels or in a ring, and it is refused", async () => {
    const parent = await make("Mottagande");
    const child = await make("Boende", parent.id);
    const other = await make("Statistik");
    const move = (id: string, parentId: string) =>
      saveCategory(erik, { id, version: 1, name: "Nytt", slug: "nytt", parentId, aliases: [] });
    await expect(move(parent.id, other.id)).rejects.toEqual(refusal("category.has-children"));
    await expect(move(other.id, child.id)).rejects.toEqual(refusal("category.not-top"));
    await expect(move(other.id, other.id)).rejects.toEqual(refusal("category.not-top"));
    await expect(make("Djupare", child.id)).rejects.toEqual(refusal("category.not-top"));
  });
});

describe("an editor archives a category", () => {
  test("and it takes no new items; its page stays, and it can be opened again", async () => {
    const { id } = await make("Boende");
    await make("Mottagande");
    const before = await createItem({ categoryId: id });
    await archiveCategory(erik, { id, version: 1, reason });
    await expect(createItem({ categoryId: id })).rejects.toEqual(refusal("category.archived"));
    await expect(createItem({ alsoInIds: [id] })).rejects.toEqual(refusal("category.archived"));
    expect(await getCategory("boende")).not.toBeNull();
    const content = exampleItem({ categoryId: id, title: "Rättad", slug: before.slug });
    await saveItems(erik, [{ id: before.id, version: 1, content }]);
    await reopenCategory(erik, { id, version: 2 });
    await createItem({ categoryId: id });
  });

  test("that is the last one, and it is refused", async () => {
    const { id } = await make("Boende");
    const archived = archiveCategory(erik, { id, version: 1, reason });
    await expect(archived).rejects.toEqual(refusal("category.last"));
    expect(() => archiveCategory(editor, { id, version: 1, reason: " " })).toThrow("reason");
  });
});
