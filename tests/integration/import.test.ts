import { beforeEach, describe, expect, test } from "vitest";
import { plainText } from "#lib/body/rules.ts";
import { db } from "#lib/db.ts";
import { getCurrentEdition, getPublishedEdition, listEditions } from "#lib/editions/published.ts";
import { importPage } from "#lib/import/commands.ts";
import { referenceDirectory } from "#lib/import/reference.ts";
import { saveItems } from "#lib/items/commands.ts";
import { getPublishedItem, listFeedItems, listNewest } from "#lib/items/published.ts";
import { itemContentSchema } from "#lib/items/schema.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { announcedBy } from "#tests/support/announcements.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { editor } from "#tests/support/examples.ts";
import { parseText } from "#tests/support/import-page.ts";
import { importPaths, importText, writePages } from "#tests/support/import-texts.ts";
import { readTables } from "#tests/support/read-tables.ts";

beforeEach(async () => {
  await emptyTables();
  await seedReference();
});

const newsletter = (...sections: string[]) =>
  ["Sponsrad av Advokatfirman Lind", "Asylnytt - 8 maj 2019", "LÄS HELA NUMRET!", ...sections, foot].join(
    "\n\n",
  );
const foot = `Källor: Informationen på denna sida är hämtad från följande källor (externa länkar): UNHCR samt myndigheter som Migrationsverket.
Bevakning: Åsa Ek. Sammanställning: Per Ny. Asylnytt är ett ideellt projekt.`;

const reception = `MOTTAGANDE AV ASYLSÖKANDE

Migrationsverket 19-05-02:

Var tredje plats på boendena står tom till sidans topp

/Asylnytt: Listan finns i pressmeddelandet/

Myndigheten säger upp avtalen om boende i nio kommuner, de flesta av dem i norra Sverige.

Pressmeddelandet (Extern länk till pdf-fil)

 till innehållsförteckningen innehåll`;

const borders = `GRÄNSER: PASSAGE OCH HINDER

Dagens Nyheter 19-05-06:

Färre kontroller på bron i sommar till sidans topp

Polisen drar ner på kontrollerna av tågresenärer, uppger flera som pendlar över sundet varje dag.

Hela artikeln (Extern länk)

 till innehållsförteckningen innehåll`;

const page = newsletter(reception, borders);
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

  test("in two windows at once, and everything is there once", async () => {
    await Promise.all([importText("maj.txt", page), importText("maj.txt", page)]);
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

describe("a file that fails", () => {
  test("leaves nothing behind, and the others go on", async () => {
    const paths = writePages({
      "blandat/a.txt": page,
      "blandat/b.txt": Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x00]),
      "blandat/c.txt": "",
      "blandat/d.txt": page.replace("8 maj 2019", "15 maj 2019").replaceAll("19-05-0", "19-05-1"),
    });
    const results = await importPaths([...paths, `${paths[0]}-finns-inte`]);
    const codes = results.map((result) => ("problem" in result ? result.problem.code : "imported"));
    expect(codes).toEqual(["imported", "import.binary", "import.empty", "imported"]);
    expect(await db().edition.count()).toBe(2);
  });

  test("half-way leaves nothing either", async () => {
    const parsed = parseText(page);
    const broken = { ...parsed, gaps: [{ text: "x".repeat(2000), period: null }] };
    const before = await readTables();
    await expect(importPage(broken, { directory: referenceDirectory, publish: true })).rejects.toThrow();
    expect(await readTables()).toEqual(before);
  });
});

describe("several editions", () => {
  const other = borders
    .replace("bron", "färjan")
    .replace("19-05-06", "19-05-07")
    .replaceAll("Polisen", "Rederiet");

  test("of one date are two when they have nothing in common", async () => {
    await importText("ett.txt", newsletter(reception), { publish: true });
    await importText("två.txt", newsletter(other), { publish: true });
    const editions = await listEditions();
    expect(editions.map(({ date, number }) => [date, number])).toEqual([
      ["2019-05-08", 2],
      ["2019-05-08", 1],
    ]);
    const before = await readTables();
    await importText("ett.txt", newsletter(reception), { publish: true });
    await importText("två.txt", newsletter(other), { publish: true });
    expect(await readTables()).toEqual(before);
  });

  test("are one when single pages are put into it by its date", async () => {
    const [first = "", second = ""] = [reception, other].map((text) => text.replace(/^[A-ZÅÄÖ: ]+\n\n/, ""));
    await importText("ett.txt", first, { publish: true, edition: "2021-03-24" });
    await importText("två.txt", second, { publish: true, edition: "2021-03-24" });
    expect(await listEditions()).toMatchObject([{ date: "2021-03-24", number: 1, itemCount: 2 }]);
  });
});

test("an editor decides over the category of a whole page", async () => {
  await importText("maj.txt", page, { categorySlug: "stod-och-solidaritet" });
  const rows = await db().item.findMany({ include: { category: true } });
  expect(rows.map(({ category }) => category?.name)).toEqual([
    "Stöd och solidaritet",
    "Stöd och solidaritet",
  ]);
});

test("the colophon's sources are watched, and an older page does not change who does it", async () => {
  await importText("maj.txt", page, { publish: true });
  const older = page
    .replace("8 maj 2019", "8 maj 2018")
    .replace("Åsa Ek", "Bo Alm")
    .replaceAll("19-05-0", "18-05-0");
  await importText("äldre.txt", older, { publish: true });
  expect(await db().colophon.findMany()).toMatchObject([{ monitoring: ["Åsa Ek"], compilation: ["Per Ny"] }]);
  const watched = await db().source.findMany({ where: { monitored: true }, orderBy: { name: "asc" } });
  expect(watched.map(({ name, type }) => [name, type])).toEqual([
    ["Migrationsverket", "AUTHORITY"],
    ["UNHCR", "INSTITUTION"],
  ]);
  expect(await db().source.findMany({ where: { type: "MEDIUM" } })).toMatchObject([
    { name: "Dagens Nyheter" },
  ]);
});
