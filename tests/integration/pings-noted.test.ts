import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "#lib/db.ts";
import { publishEditions } from "#lib/edition-publishing/commands.ts";
import { saveEdition } from "#lib/editions/commands.ts";
import { eraseItem } from "#lib/erasing/commands.ts";
import { saveItems } from "#lib/items/commands.ts";
import { correctItem, publishItems, withdrawItem } from "#lib/publishing/commands.ts";
import { loadSample, seedReference } from "#lib/seed/commands.ts";
import { anna, erik } from "#tests/support/editors.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { atVersion, createItem, createPublished, exampleItem } from "#tests/support/examples.ts";
import { importText } from "#tests/support/import-texts.ts";
import { edit, versionOf } from "#tests/support/making-editions.ts";
import { borders, newsletter } from "#tests/support/newsletter.ts";
import { tellChanges, waiting } from "#tests/support/telling.ts";

tellChanges();
beforeEach(emptyTables);

/** What has happened so far has been told. */
const tellAll = () => db().waitingPing.deleteMany();
const page = "/nyheter/nya-regler-for-dagersattning";

describe("search engines are to be told when an editor", () => {
  test("publishes an item, of its page and of no list", async () => {
    const item = await createItem();
    expect(await waiting()).toEqual([]);
    await publishItems(erik, { items: [atVersion(item)] });
    expect(await waiting()).toEqual([page]);
  });

  test("publishes an edition, of its page and its items'", async () => {
    const item = await createItem();
    await publishEditions(erik, { editions: [await edit("2021-03-24", [item.id])] });
    expect(await waiting()).toEqual([page, "/utgavor/2021-03-24"]);
  });

  test("changes what it says of itself", async () => {
    const edition = await edit("2021-03-24", []);
    await publishEditions(erik, { editions: [edition] });
    await tellAll();
    const version = await versionOf(edition.id);
    await saveEdition(erik, { id: edition.id, version, introduction: "Ett tillägg." });
    expect(await waiting()).toEqual(["/utgavor/2021-03-24"]);
  });

  test.each([
    ["changes", (id: string) => saveItems(erik, [{ id, version: 1, content: exampleItem({ lead: "Ny." }) }])],
    ["corrects", (id: string) => correctItem(erik, { id, version: 1, date: "2021-03-26", note: "Fel." })],
    ["withdraws", (id: string) => withdrawItem(erik, { id, version: 1, reason: "Fel person." })],
    ["erases", (id: string) => eraseItem(anna, { id, title: exampleItem().title, reason: "Hotad." })],
  ])("%s an item", async (_, act) => {
    const { id } = await createPublished();
    await tellAll();
    await act(id);
    expect(await waiting()).toEqual([page]);
  });

  test("gives it another address, of both, and of both again when it is erased", async () => {
    const { id } = await createPublished();
    await tellAll();
    await saveItems(erik, [{ id, version: 1, content: exampleItem({ slug: "ny-adress" }) }]);
    expect(await waiting()).toEqual(["/nyheter/ny-adress", page]);
    await tellAll();
    await eraseItem(anna, { id, title: exampleItem().title, reason: "Hotad." });
    expect(await waiting()).toEqual(["/nyheter/ny-adress", page]);
  });
});

describe("search engines are told nothing", () => {
  test("of drafts, and of what is undone", async () => {
    const item = await createItem();
    await saveItems(erik, [{ ...atVersion(item), content: exampleItem({ lead: "Ny." }) }]);
    const undone = transaction(async (tx) => {
      await publishItems(erik, { items: [{ id: item.id, version: 2 }] }, tx);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await waiting()).toEqual([]);
  });

  test("of what is imported, whatever becomes of it", async () => {
    await seedReference();
    await importText("maj.txt", newsletter(borders), { publish: true, oldAddress: "/brev/maj.html" });
    const [item] = await db().item.findMany({ where: { status: "PUBLISHED" } });
    const [edition] = await db().edition.findMany({ where: { status: "PUBLISHED" } });
    if (!item || !edition) throw new Error("nothing was published");
    await correctItem(erik, { ...atVersion(item), date: "2021-03-26", note: "Fel." });
    await saveEdition(erik, { id: edition.id, version: edition.version, introduction: "Ett tillägg." });
    await withdrawItem(erik, { ...atVersion(item), reason: "Fel." });
    await eraseItem(anna, { id: item.id, title: item.title, reason: "Hotad." });
    expect(await waiting()).toEqual([]);
  });

  test("of an edition of the editors' into which something is imported", async () => {
    await seedReference();
    await publishEditions(erik, { editions: [await edit("2019-05-08", [(await createItem()).id])] });
    await tellAll();
    await importText("maj.txt", newsletter(borders), { publish: true, edition: "2019-05-08" });
    expect(await db().edition.count()).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  test("of the sample", async () => {
    await seedReference();
    expect(await loadSample()).toBe(true);
    expect(await waiting()).toEqual([]);
  });

  test("without a key", async () => {
    process.env.INDEXNOW_KEY = "";
    await publishEditions(erik, { editions: [await edit("2021-03-24", [(await createItem()).id])] });
    expect(await waiting()).toEqual([]);
  });
});
