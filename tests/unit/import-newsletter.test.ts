import { expect, test } from "vitest";
import { onlyItem, outline, parseFixture, parseText } from "#tests/support/import-page.ts";

const page = parseFixture("newsletter.txt");
const titled = (title: string) => {
  const item = page.items.find((each) => each.title.startsWith(title));
  if (!item) throw new Error(`No item is titled ${title}`);
  return item;
};

/** A newsletter of one item, with the given lines under its title. */
const newsletter = (...lines: string[]) =>
  parseText(
    [
      "Asylnytt - 8 maj 2019",
      "STÖD OCH SOLIDARITET",
      "FARR 19-05-02:",
      "Titel till sidans topp",
      ...lines,
    ].join("\n\n"),
  );

test("a newsletter is an edition with its date, its publication date and its period", () => {
  expect(page.edition).toEqual({
    date: "2019-05-08",
    publishedOn: "2019-05-10",
    period: { from: "2019-04-24", to: "2019-05-08" },
  });
});

test("the items come in their order, with titles freed from the way to the top", () => {
  expect(page.items.map(({ title }) => title)).toEqual([
    "Ett tunnare nummer än vanligt",
    "Färre kontroller på bron i sommar",
    "Rescue ship waits outside the harbour for a third night",
    "Var tredje plats står tom",
    "Kurs för nya volontärer",
  ]);
});

test("every item has the source and the source's date, however the date is typed", () => {
  expect(page.items.map(({ source, sourceDate }) => [source, sourceDate])).toEqual([
    ["Asylnytt", "2019-05-08"],
    ["SVT Nyheter Skåne", "2019-05-06"],
    ["The Guardian", "2019-05-03"],
    ["Migrationsverket", "2019-05-02"],
    ["Röda Korset", null],
  ]);
});

test("a heading in capitals is the category of the items under it, by its old name too", () => {
  expect(page.items.map(({ category }) => category)).toEqual([
    null,
    "Gränser: passage och hinder",
    "Gränser: passage och hinder",
    "Mottagande av asylsökande",
    null,
  ]);
});

test("the heading of the editors' own makes editorials, a medium press clippings, others information", () => {
  expect(page.items.map(({ kind }) => kind)).toEqual([
    "EDITORIAL",
    "PRESS",
    "PRESS",
    "INFORMATION",
    "INFORMATION",
  ]);
});

test("an unknown heading and an impossible date are reported with their lines", () => {
  expect(page.notUnderstood).toEqual([
    { file: "newsletter.txt", line: 100, text: "KALENDARIUM" },
    { file: "newsletter.txt", line: 102, text: "Röda Korset 19-02-31:" },
  ]);
});

test("the editor's notes stand apart from the body, in a paragraph or over several lines", () => {
  expect(titled("Var tredje").editorNote).toBe("Listan finns i pressmeddelandet");
  expect(outline(titled("Var tredje"))[0]).toBe(
    "p: Myndigheten säger upp avtal i nio kommuner. De flesta ligger i norr.",
  );
  expect(titled("Rescue").editorNote).toBe(
    "Fartyget fick gå in till hamnen den 5 maj, se notisen från UNHCR nedan.",
  );
});

test("a note that is never closed is the rest of its line, and reported", () => {
  const read = newsletter("/Asylnytt: Mer följer", "Brödtexten går vidare.");
  expect(onlyItem(read)).toMatchObject({ editorNote: "Mer följer" });
  expect(outline(onlyItem(read))).toEqual(["p: Brödtexten går vidare."]);
  expect(read.notUnderstood).toMatchObject([{ line: 9, text: "/Asylnytt: Mer följer" }]);
});

test("a note too long for a note stays in the body", () => {
  const long = "ord ".repeat(1500).trim();
  const item = onlyItem(newsletter(`/Asylnytt: ${long}/`, "Sedan detta."));
  expect(item.editorNote).toBeNull();
  expect(outline(item)[0]).toContain(long);
});

test("the lines after a colon are a list, up to the blank line", () => {
  const item = onlyItem(
    newsletter("Tre delar:", "Statistik\nEn definition.\nEn redovisning", "Beslut väntas."),
  );
  expect(outline(item)).toEqual([
    "p: Tre delar:",
    "- Statistik",
    "- En definition.",
    "- En redovisning",
    "p: Beslut väntas.",
  ]);
});

test("links are typed by their markers, doubled ones count once", () => {
  expect(titled("Rescue").links).toEqual([{ label: "Read the story", mediaType: "WEB", url: null }]);
  expect(titled("Var tredje").links.map(({ label, mediaType }) => [label, mediaType])).toEqual([
    ["Pressmeddelandet med lista", "PDF"],
    ["Intervju med platschefen", "AUDIO"],
  ]);
  expect(titled("Färre").links).toMatchObject([{ label: "Se inslaget", mediaType: "VIDEO" }]);
});

test("Swedish and English are told apart item by item", () => {
  expect(page.items.map(({ language }) => language)).toEqual(["sv", "sv", "en", "sv", "sv"]);
});

test("menus, the sponsor's picture and the publication's own description are not content", () => {
  expect(page.sponsors).toEqual(["Advokatfirman Lind"]);
  const texts = page.items.flatMap((item) => [item.title, ...outline(item)]).join("\n");
  for (const menu of [
    "menybox",
    "fåglar",
    "Vänföreningens",
    "innehållsförteckningen",
    "kommer ut",
    "LÄS HELA",
  ]) {
    expect(texts).not.toContain(menu);
  }
});

test("a country before a slash belongs to the title", () => {
  const text =
    "Asylnytt - 8 maj 2019\n\nDIVERSE\n\nAYS 19-05-02:\n\nGrekland/ A quiet week till sidans topp\n\nText.";
  expect(onlyItem(parseText(text)).title).toBe("Grekland/ A quiet week");
});

test("a title on two lines is one title", () => {
  const text = "Asylnytt - 8 maj 2019\n\nFARR 19-05-02:\n\nEn mycket lång\nrubrik till sidans topp\n\nText.";
  expect(onlyItem(parseText(text))).toMatchObject({ title: "En mycket lång rubrik" });
});

test("a title that is a link is both", () => {
  const text =
    "Asylnytt - 8 maj 2019\n\nSVT 19-05-02:\n\nFler får stanna (Extern länk till film)\n\nDN 19-05-01:\n\nFärre får stanna (Extern länk) till sidans topp";
  expect(parseText(text).items).toMatchObject([
    { title: "Fler får stanna", links: [{ label: "Fler får stanna", mediaType: "VIDEO" }] },
    { title: "Färre får stanna", links: [{ label: "Färre får stanna", mediaType: "WEB" }] },
  ]);
});

test("a line that is no text stays in the item, and is reported", () => {
  const read = newsletter("Text.", "¤¤¤ 17 ¤¤¤", "Mer text.");
  expect(outline(onlyItem(read))).toEqual(["p: Text.", "p: ¤¤¤ 17 ¤¤¤", "p: Mer text."]);
  expect(read.notUnderstood).toEqual([{ file: "sida.txt", line: 11, text: "¤¤¤ 17 ¤¤¤" }]);
});

test("an unknown heading after an item's links opens a section of its own", () => {
  const read = newsletter(
    "Läs mer (Extern länk)",
    "KALENDER",
    "SVT 19-05-01:",
    "Debatt i riksdagen till sidans topp",
    "Text.",
  );
  expect(read.items).toMatchObject([
    { category: "Stöd och solidaritet" },
    { title: "Debatt i riksdagen", category: null },
  ]);
  expect(read.notUnderstood).toMatchObject([{ text: "KALENDER" }]);
});

test("an item without its source line is kept, and the line reported where it should have been", () => {
  const text =
    "Asylnytt - 8 maj 2019\n\nSTÖD OCH SOLIDARITET\n\nFARR 19-05-02:\n\nFörsta till sidans topp\n\nText.\n\n" +
    "till innehållsförteckningen innehåll\n\nAndra utan källa\n\nMer text.";
  const read = parseText(text);
  expect(read.items).toMatchObject([
    { title: "Första" },
    { title: "Andra utan källa", source: null, category: "Stöd och solidaritet" },
  ]);
  expect(read.notUnderstood).toMatchObject([{ line: 13, text: "Andra utan källa" }]);
});

test("a source line without a date gives the source, and is reported", () => {
  const text =
    "Asylnytt - 8 maj 2019\n\nFARR 19-05-02:\n\nFörsta till sidans topp\n\nText.\n\n" +
    "UNHCR februari 2019:\n\nAndra till sidans topp\n\nText.";
  const read = parseText(text);
  expect(read.items[1]).toMatchObject({ title: "Andra", source: "UNHCR", sourceDate: null });
  expect(read.notUnderstood).toMatchObject([{ text: "UNHCR februari 2019:" }]);
});

test("a source line with nothing after it is no item, and is reported", () => {
  const read = parseText("Asylnytt - 8 maj 2019\n\nFARR 19-05-02:\n\ntill innehållsförteckningen innehåll");
  expect(read.items).toEqual([]);
  expect(read.notUnderstood).toMatchObject([{ line: 3, text: "FARR 19-05-02:" }]);
});

test("the list of contents is no content", () => {
  const text =
    "Asylnytt - 8 maj 2019\n\nSÖK BLAND RUBRIKERNA I DETTA NUMMER:\n\nREDAKTIONELLT\n\nVälkommen\n\nSTÖD OCH SOLIDARITET\n\nEn ny förening\n\nVälkommen\n\n" +
    "REDAKTIONELLT\n\nAsylnytt 19-05-08:\n\nVälkommen till sidans topp\n\nHej.\n\nSTÖD OCH SOLIDARITET\n\nFARR 19-05-02:\n\nEn ny förening till sidans topp\n\nText.";
  const read = parseText(text);
  expect(read.items.map(({ title }) => title)).toEqual(["Välkommen", "En ny förening"]);
  expect(read.notUnderstood).toEqual([]);
});
