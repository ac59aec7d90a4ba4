import { beforeEach, describe, expect, test } from "vitest";
import { plainText } from "#lib/body/rules.ts";
import { db } from "#lib/db.ts";
import { getCurrentEdition, getPublishedEdition, listEditions } from "#lib/editions/published.ts";
import { listFeedItems } from "#lib/feeds/published.ts";
import { saveItems } from "#lib/items/commands.ts";
import { getPublishedItem, listNewest } from "#lib/items/published.ts";
import { itemContentSchema } from "#lib/items/schema.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { editor } from "#tests/support/examples.ts";
import { importText } from "#tests/support/import-texts.ts";
import { borders, newsletter, page, reception } from "#tests/support/newsletter.ts";
import { readTables } from "#tests/support/read-tables.ts";

beforeEach(async () => {
  await emptyTables();
  await seedReference();
});

const titles = ["Var tredje plats på boendena står tom", "Färre kontroller på bron i sommar"];

const itemRows = () => db().item.findMany({ orderBy: { id: "asc" } });
const editionOf = (date: string) => getPublishedEdition({ date, number: 1 });

describe("an editor imports a newsletter", () => {
  test("as drafts, and readers see nothing of it", async () => {
    const outcome = await importText("maj.txt", page);
    expect(outcome).toEqual({ created: 2, changed: 0, unchanged: 0, published: 0 });
    expect(await listNewest(10)).toEqual([]);
    expect(await listEditions()).toEqual([]);
    expect((await itemRows()).map(({ title, status }) => [title, status])).toEqual(
      titles.map((title) => [title, "DRAFT"]),
    );
  });

  test("and publishes it: an edition with its items, dated by it, told to nobody outside", async () => {
    await importText("maj.txt", page, { publish: true });
    const edition = await getCurrentEdition();
    expect(edition).toMatchObject({
      date: "2019-05-08",
      sponsor: { line: "Sponsrad av Advokatfirman Lind", name: "Advokatfirman Lind" },
    });
    expect(edition?.sections.map(({ name, items }) => [name, items.map(({ title }) => title)])).toEqual([
      ["Gränser: passage och hinder", [titles[1]]],
      ["Mottagande av asylsökande", [titles[0]]],
    ]);
    const item = await getPublishedItem("var-tredje-plats-pa-boendena-star-tom");
    expect(item).toMatchObject({
      kind: "INFORMATION",
      language: "sv",
      sourceDate: "2019-05-02",
      editorNote: expect.stringContaining("Listan finns i pressmeddelandet"),
      category: { slug: "mottagande-av-asylsokande" },
      sources: [{ name: "Migrationsverket" }],
      links: [{ label: "Pressmeddelandet", mediaType: "PDF", url: null }],
      editions: [{ date: "2019-05-08", number: 1 }],
    });
    expect(item?.publishedAt.toISOString()).toBe("2019-05-08T10:00:00.000Z");
    const [press] = await listNewest(1);
    expect(press).toMatchObject({ kind: "PRESS", sources: [{ name: "Dagens Nyheter" }] });
    expect(await listFeedItems(10)).toEqual([]);
  });

  test("and whoever keeps pages hears which show something else", async () => {
    await importText("maj.txt", page);
    const heard = await announcedBy(() => importText("maj.txt", page, { publish: true }));
    expect(heard).toEqual(
      expect.arrayContaining([
        "/",
        "/utgavor",
        "/utgavor/2019",
        "/utgavor/2019-05-08",
        "/nyheter/farre-kontroller-pa-bron-i-sommar",
        "/amnen/granser-passage-och-hinder/pressklipp",
        "/kallor/migrationsverket",
      ]),
    );
  });

  test("first as drafts, then once more to publish what lay there", async () => {
    await importText("maj.txt", page);
    const outcome = await importText("maj.txt", page, { publish: true });
    expect(outcome).toEqual({ created: 0, changed: 0, unchanged: 2, published: 2 });
    expect((await editionOf("2019-05-08"))?.sections).toHaveLength(2);
  });

  test("twice, and nothing at all changes", async () => {
    await importText("maj.txt", page, { publish: true });
    const before = await readTables();
    const heard = await announcedBy(() => importText("maj.txt", page, { publish: true }));
    expect(await readTables()).toEqual(before);
    expect(heard).toEqual([]);
  });

  test("in two windows at once, also from two files, and everything is there once", async () => {
    const mended = page.replace("står tom", "är tom");
    const [first, second] = [importText("maj.txt", page), importText("maj2.txt", mended)];
    await Promise.all([first, second, importText("maj.txt", page)]);
    expect(await db().item.count()).toBe(2);
    expect(await db().edition.count()).toBe(1);
    expect(await db().placement.count()).toBe(2);
  });
});

describe("an editor imports an edited page", () => {
  const importEdited = async (edited: string) => {
    await importText("maj.txt", page, { publish: true });
    const before = await itemRows();
    const outcome = await importText("maj.txt", edited, { publish: true });
    return { before, outcome, after: await itemRows() };
  };

  test("whose text is another, and the item gets a new version at the same address", async () => {
    const { before, outcome, after } = await importEdited(page.replace("nio kommuner", "tio kommuner"));
    expect(outcome).toEqual({ created: 0, changed: 1, unchanged: 1, published: 0 });
    expect(after.map(({ id, slug }) => [id, slug])).toEqual(before.map(({ id, slug }) => [id, slug]));
    expect(after.map(({ version }) => version)).toEqual([2, 1]);
    expect(after[0]?.bodyText).toContain("tio kommuner");
    const revisions = await db().revision.findMany({
      where: { itemId: after[0]?.id },
      orderBy: { version: "asc" },
    });
    const texts = revisions.map(({ content }) => plainText(itemContentSchema.parse(content).body));
    expect(texts).toEqual([expect.stringContaining("nio"), expect.stringContaining("tio")]);
  });

  test("whose title, source or date is another, and it is the same item", async () => {
    const edits = [
      ["står tom", "är tom"],
      ["Migrationsverket 19-05-02", "Boverket 19-05-02"],
      ["Migrationsverket 19-05-02", "Migrationsverket 19-05-03"],
    ] as const;
    for (const [from, to] of edits) {
      await emptyTables();
      await seedReference();
      const { before, after, outcome } = await importEdited(page.replace(from, to));
      expect(outcome).toMatchObject({ created: 0, changed: 1 });
      expect(after.map(({ slug }) => slug)).toEqual(before.map(({ slug }) => slug));
    }
  });

  test("with an item put in between, and the order is the page's", async () => {
    const added = reception.replace("MOTTAGANDE AV ASYLSÖKANDE\n\n", "").replace("Var tredje", "Varannan");
    const { outcome } = await importEdited(newsletter(reception, added.replace("nio", "nitton"), borders));
    expect(outcome).toEqual({ created: 1, changed: 0, unchanged: 2, published: 1 });
    const placed = await db().placement.findMany({ include: { item: true }, orderBy: { position: "asc" } });
    expect(placed.map(({ item }) => item.title)).toEqual([
      titles[0],
      "Varannan plats på boendena står tom",
      titles[1],
    ]);
    const edition = await editionOf("2019-05-08");
    expect(edition?.sections[1]?.items.map(({ title }) => title)).toEqual([
      titles[0],
      "Varannan plats på boendena står tom",
    ]);
  });

  test("with an item put in before another of the same source and day, and both are there", async () => {
    const added = reception.replace("Var tredje", "Varannan").replace("nio", "nitton");
    const first = reception.replace("MOTTAGANDE AV ASYLSÖKANDE\n\n", "");
    const { before, after } = await importEdited(newsletter(added, first, borders));
    expect(after.slice(0, 2)).toEqual(before);
    expect(after[2]).toMatchObject({ title: "Varannan plats på boendena står tom", version: 1 });
    const renamed = newsletter(added.replace("Varannan", "Halva"), first, borders).replace("nitton", "tjugo");
    await importText("maj.txt", renamed, { publish: true });
    expect((await itemRows()).map(({ title, version }) => [title, version])).toEqual([
      [titles[0], 1],
      [titles[1], 1],
      ["Halva plats på boendena står tom", 2],
    ]);
  });

  test("and back again to the first text", async () => {
    await importEdited(page.replace("nio kommuner", "tio kommuner"));
    const outcome = await importText("maj.txt", page);
    expect(outcome.changed).toBe(1);
    expect((await itemRows())[0]).toMatchObject({ version: 3, bodyText: expect.stringContaining("nio") });
  });

  test("from which a note was taken out, and it is gone", async () => {
    const { after } = await importEdited(page.replace("/Asylnytt: Listan finns i pressmeddelandet/\n\n", ""));
    expect(after[0]).toMatchObject({ version: 2, editorNote: null });
  });
});

describe("what an editor has changed", () => {
  async function changeTitle() {
    const [item] = await itemRows();
    const revision = await db().revision.findFirstOrThrow({ where: { itemId: item?.id } });
    const content = { ...itemContentSchema.parse(revision.content), title: "Redaktörens rubrik" };
    await saveItems(editor, [{ id: item?.id ?? "", version: 1, content }]);
  }

  test("stays when the same page is imported again", async () => {
    await importText("maj.txt", page, { publish: true });
    await changeTitle();
    const before = await readTables();
    await importText("maj.txt", page, { publish: true });
    expect(await readTables()).toEqual(before);
  });

  test("stays when another part of the page was edited, which comes in", async () => {
    await importText("maj.txt", page, { publish: true });
    await changeTitle();
    await importText("maj.txt", page.replace("nio kommuner", "tio kommuner"));
    expect((await itemRows())[0]).toMatchObject({
      title: "Redaktörens rubrik",
      bodyText: expect.stringContaining("tio kommuner"),
      version: 3,
    });
  });
});
