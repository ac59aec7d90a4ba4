import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { createCategory, saveCategory } from "#lib/categories/commands.ts";
import { getCategory } from "#lib/categories/published.ts";
import { getColophon } from "#lib/colophon/published.ts";
import { db } from "#lib/db.ts";
import { getPublishedEdition, listEditions } from "#lib/editions/published.ts";
import { getPublishedItem, listNewest } from "#lib/items/published.ts";
import { whereLeads } from "#lib/redirects/published.ts";
import { seedReference } from "#lib/seed/commands.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { editor } from "#tests/support/examples.ts";
import { fixtureBytes } from "#tests/support/import-page.ts";
import { importPaths, importText, writePages } from "#tests/support/import-texts.ts";
import { readTables } from "#tests/support/read-tables.ts";

beforeEach(async () => {
  await emptyTables();
  await seedReference();
});

const item = `Migrationsverket 19-05-02:

Var tredje plats på boendena står tom till sidans topp

/Asylnytt: Listan finns i pressmeddelandet/

Myndigheten säger upp avtalen om boende i nio kommuner, de flesta av dem i norra Sverige.

Pressmeddelandet (Extern länk till pdf-fil)

Läs mer (Extern länk)

 till innehållsförteckningen innehåll`;
const newsletter = `Sponsrad av Advokatfirman Lind

Asylnytt - 8 maj 2019

LÄS HELA NUMRET!

MOTTAGANDE AV ASYLSÖKANDE

${item}`;
const archived = item.replace("/Asylnytt: Listan finns i pressmeddelandet/\n\n", "");
const archive = `Asylnytt - Arkiv

Mottagande och bemötande av skyddssökande

Boende och ekonomi

Information från myndigheter och organisationer

Länk till pressklipp

Arkivet har startat om och saknar material från perioden 180119 - 180513

Arkiveringsdatum 190620:

${archived}`;
const html = `<!DOCTYPE html><html lang="sv"><head><title>Asylnytt</title></head><body>
<p>Sponsrad av Advokatfirman Lind</p><h1>Asylnytt - 8 maj 2019</h1><p>LÄS HELA NUMRET!</p>
<h2>MOTTAGANDE AV ASYLSÖKANDE</h2><p>Migrationsverket 19-05-02:</p>
<h3>Var tredje plats på boendena står tom <a href="#top">till sidans topp</a></h3>
<p>/Asylnytt: Listan finns i pressmeddelandet/</p>
<p>Myndigheten säger upp avtalen om boende i nio kommuner, de flesta av dem i norra Sverige.</p>
<p><a href="https://www.migrationsverket.example/pm.pdf">Pressmeddelandet</a> (Extern länk till pdf-fil)</p>
<p><a href="https://www.migrationsverket.example/mer">Läs mer</a> (Extern länk)</p>
</body></html>`;

const slug = "var-tredje-plats-pa-boendena-star-tom";

describe("an item of a newsletter that comes on an archive page too", () => {
  const orders = [
    ["the newsletter first", ["nummer.txt", "arkiv.txt"]],
    ["the archive first", ["arkiv.txt", "nummer.txt"]],
  ] as const;
  const pages = { "nummer.txt": newsletter, "arkiv.txt": archive };

  test.each(orders)("is one item that has what both pages tell, %s", async (_, names) => {
    for (const name of names) await importText(name, pages[name], { publish: true });
    expect(await listNewest(10)).toHaveLength(1);
    expect(await getPublishedItem(slug)).toMatchObject({
      kind: "INFORMATION",
      archiveDate: "2019-06-20",
      editorNote: expect.stringContaining("Listan finns"),
      category: { name: "Boende och ekonomi", parent: { name: "Mottagande av asylsökande" } },
      alsoIn: [],
      links: [{ label: "Pressmeddelandet" }, { label: "Läs mer" }],
      editions: [{ date: "2019-05-08" }],
    });
    const edition = await getPublishedEdition({ date: "2019-05-08", number: 1 });
    expect(edition?.sections.map(({ name }) => name)).toEqual(["Mottagande av asylsökande"]);
    const before = await readTables();
    for (const name of names) await importText(name, pages[name], { publish: true });
    expect(await readTables()).toEqual(before);
  });

  test("and the archive says what it lacks", async () => {
    await importText("arkiv.txt", archive, { publish: true });
    const gap = "Arkivet har startat om och saknar material från perioden 180119 - 180513";
    expect((await getCategory("boende-och-ekonomi"))?.gaps).toEqual([gap]);
    expect((await getCategory("mottagande-av-asylsokande"))?.gaps).toEqual([`Boende och ekonomi: ${gap}`]);
    expect(await db().coverageGap.findMany()).toMatchObject([
      { text: gap, from: new Date("2018-01-19"), to: new Date("2018-05-13") },
    ]);
  });

  test("in another category's archive stands there as well", async () => {
    await importText("arkiv.txt", archive);
    const elsewhere = archive
      .replace("Mottagande och bemötande av skyddssökande", "Stöd och solidaritet")
      .replace("Boende och ekonomi\n\n", "");
    await importText("stöd.txt", elsewhere, { publish: true });
    expect(await getPublishedItem(slug)).toMatchObject({
      category: { name: "Boende och ekonomi" },
      alsoIn: [{ name: "Stöd och solidaritet" }],
    });
  });
});

test("the same newsletter as text and as a web page is one edition, and its links have addresses", async () => {
  const both = writePages({ "nummer.txt": newsletter, "nummer.html": html });
  await importPaths(both, { publish: true });
  expect(await listEditions()).toMatchObject([{ date: "2019-05-08", number: 1, itemCount: 1 }]);
  const links = [
    { label: "Pressmeddelandet", url: "https://www.migrationsverket.example/pm.pdf" },
    { label: "Läs mer", url: "https://www.migrationsverket.example/mer" },
  ];
  expect(await getPublishedItem(slug)).toMatchObject({ links });
  const before = await readTables();
  await importPaths(both.toReversed(), { publish: true });
  expect(await readTables()).toEqual(before);
});

describe("what a published edition shows stays", () => {
  beforeEach(() => importText("nummer.txt", newsletter, { publish: true }));

  test("when its category gets another name and address, which its old ones lead to", async () => {
    const { id } = await db().category.findUniqueOrThrow({ where: { slug: "mottagande-av-asylsokande" } });
    const unchanged = { id, version: 1, parentId: null, aliases: [] };
    await saveCategory(editor, { ...unchanged, name: "Mottagande", slug: "mottagande" });
    const edition = await getPublishedEdition({ date: "2019-05-08", number: 1 });
    expect(edition?.sections).toMatchObject([{ name: "Mottagande av asylsökande", slug: "mottagande" }]);
    expect(await whereLeads("/amnen/mottagande-av-asylsokande")).toEqual({ movedTo: "/amnen/mottagande" });
    expect(await whereLeads("/amnen/mottagande-av-asylsokande/pressklipp/2")).toEqual({
      movedTo: "/amnen/mottagande/pressklipp/2",
    });
    // An item that comes in later stands with the others, under the name that they have there.
    const further = item.replaceAll("tredje", "femte").replace("nio", "tretton");
    await importText("nummer.txt", `${newsletter}\n\n${further}`, { publish: true });
    const longer = await getPublishedEdition({ date: "2019-05-08", number: 1 });
    expect(longer?.sections.map(({ name, items }) => [name, items.length])).toEqual([
      ["Mottagande av asylsökande", 2],
    ]);
    // Pages go on writing the old heading.
    const later = newsletter.replace("8 maj", "22 maj").replaceAll("tredje", "fjärde").replace("nio", "elva");
    await importText("senare.txt", later, { publish: true });
    expect(await getPublishedItem(slug.replace("tredje", "fjarde"))).toMatchObject({
      category: { slug: "mottagande" },
    });
  });

  test("when its sponsor gets another name", async () => {
    await db().sponsor.updateMany({ data: { name: "Lind & Co", url: "https://lind.example/" } });
    const edition = await getPublishedEdition({ date: "2019-05-08", number: 1 });
    expect(edition?.sponsor).toEqual({
      line: "Sponsrad av Advokatfirman Lind",
      name: "Advokatfirman Lind",
      url: null,
      logo: null,
    });
  });
});

test("a category cannot get the address of another one", async () => {
  const { id } = await createCategory(editor, { name: "Nytt ämne", aliases: [], parentId: null });
  const unchanged = { id, version: 1, name: "Nytt ämne", parentId: null, aliases: [] };
  const taken = saveCategory(editor, { ...unchanged, slug: "stod-och-solidaritet" });
  await expect(taken).rejects.toMatchObject({ code: "slug.taken" });
});

test("all kinds of pages go in, and in again", async () => {
  const names = ["archive.html", "archive.txt", "extracted.txt", "newsletter-1252.html", "newsletter.txt"];
  const paths = writePages(Object.fromEntries(names.map((name) => [name, fixtureBytes(name)])));
  const results = await importPaths(paths, { publish: true });
  expect(results.filter((result) => "problem" in result)).toEqual([]);
  const published = await db().item.count({ where: { status: "PUBLISHED", announced: false } });
  expect(published).toBe(results.flatMap((result) => ("page" in result ? result.page.items : [])).length);
  expect(await db().edition.count({ where: { status: "PUBLISHED" } })).toBe(2);
  expect(await getPublishedEdition({ date: "2019-05-08", number: 1 })).toMatchObject({
    publishedOn: "2019-05-10",
    period: { from: "2019-04-24", to: "2019-05-08" },
  });
  const before = await readTables();
  await importPaths(paths, { publish: true });
  expect(await readTables()).toEqual(before);
});

const real = fileURLToPath(new URL("../../../shared/real/", import.meta.url));

test.skipIf(!existsSync(real))("real pages go in (skipped where ../shared/real is missing)", async () => {
  await importPaths([real], { publish: true });
  const first = readFileSync(`${real}integration-partnership.txt`, "utf8").split("\n")[5] ?? "";
  const partnership = (await listNewest(10)).find(({ title }) => title === first);
  expect(await getPublishedItem(partnership?.slug ?? "")).toMatchObject({
    kind: "INFORMATION",
    language: "en",
    category: { slug: "eus-flykting-och-granspolitik" },
    alsoIn: [{ slug: "allmant-om-migration-statistik" }],
    links: ["WEB", "PDF", "PDF", "WEB"].map((mediaType) => ({ mediaType, url: null })),
  });
  const edition = await getPublishedEdition({ date: "2020-02-14", number: 1 });
  expect(edition?.editorials).toHaveLength(1);
  expect(edition?.sections).toHaveLength(3);
  expect(await getColophon()).toMatchObject({
    monitoring: ["Hjalte Lagercrantz", "Sanna Vestin"],
    compilation: ["Sanna Vestin"],
  });
  expect(await db().item.count()).toBe(7);
  const before = await readTables();
  await importPaths([real], { publish: true });
  expect(await readTables()).toEqual(before);
});
