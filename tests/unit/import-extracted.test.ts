import { expect, test } from "vitest";
import { onlyItem, outline, parseFixture, parseText } from "#tests/support/import-page.ts";

const page = parseFixture("extracted.txt");

/** An extracted page, one line after the other. */
const extracted = (...lines: string[]) => parseText(lines.join("\n"));

test("an extracted page gives its first category to the items, and keeps the second", () => {
  expect(page.items).toMatchObject([
    {
      category: "Stöd och solidaritet",
      alsoIn: ["Debatt och partipolitik"],
      kind: "INFORMATION",
      source: null,
    },
    {
      category: "Stöd och solidaritet",
      alsoIn: ["Debatt och partipolitik"],
      kind: "INFORMATION",
      source: null,
    },
  ]);
});

test("links end an item: a title with text after them begins the next", () => {
  expect(page.items.map(({ title }) => title)).toEqual([
    "Grannar öppnar en språkverkstad i den gamla skolan",
    "Nätverk vill se fler mötesplatser",
  ]);
});

test("a list without blank lines around it is found by how its lines end", () => {
  expect(page.items.slice(0, 1).flatMap(outline)).toEqual([
    "p: Två kvällar i veckan möts nya och gamla bybor för att tala svenska med varandra. Ingen behöver anmäla sig.",
    "h: Hur kan man hjälpa till?",
    "p: Föreningen söker personer som kan:",
    "- laga mat för trettio,",
    "- köra minibuss på kvällen samt",
    "- leda ett samtal på lätt svenska.",
    "p: Verkstaden fick pengar av kommunen i höstas. Den räcker i ett år.",
  ]);
});

test("a statement that there are no clippings is no item", () => {
  expect(page.notUnderstood).toEqual([]);
  const both = extracted(
    "Stöd och solidaritet",
    "Information från myndigheter och organisationer saknas",
    "Klipp från media",
    "Titel",
    "Text.",
  );
  expect(onlyItem(both)).toMatchObject({ title: "Titel", kind: "PRESS" });
});

test("the second half of a page changes the kind", () => {
  const read = extracted(
    "Stöd och solidaritet",
    "Information från myndigheter och organisationer",
    "Ett",
    "Text.",
    "Pressklipp",
    "Två",
    "Text.",
  );
  expect(read.items.map(({ title, kind }) => [title, kind])).toEqual([
    ["Ett", "INFORMATION"],
    ["Två", "PRESS"],
  ]);
});

test("an unknown topic above the kind is reported and makes no category", () => {
  const read = extracted(
    "Sponsrad av Lind",
    "Rymdfart",
    "Information från myndigheter och organisationer",
    "Titel",
    "Text.",
  );
  expect(onlyItem(read)).toMatchObject({ title: "Titel", category: null });
  expect(read.notUnderstood).toEqual([{ file: "sida.txt", line: 2, text: "Rymdfart" }]);
});

test("a page whose title was lost gets one from its first sentence, and keeps its text", () => {
  const paragraph = `Tusen personer har öppnat sina hem sedan i höstas. ${"Ingen av dem ångrar sig. ".repeat(8).trim()}`;
  const read = extracted("Stöd och solidaritet", "Klipp från media", paragraph, "Mer text.");
  expect(onlyItem(read).title).toBe("Tusen personer har öppnat sina hem sedan i höstas");
  expect(outline(onlyItem(read))).toEqual([`p: ${paragraph}`, "p: Mer text."]);
  expect(read.notUnderstood).toMatchObject([{ line: 3 }]);
  const sinceAYear = paragraph.replace("i höstas", "hösten 2015");
  expect(onlyItem(extracted("Stöd och solidaritet", "Klipp från media", sinceAYear)).title).toBe(
    "Tusen personer har öppnat sina hem sedan hösten 2015",
  );
});

test("items with source lines are told apart on an extracted page too", () => {
  const read = extracted(
    "Stöd och solidaritet",
    "FARR 21-03-01:",
    "Ett",
    "Text.",
    "DN 21-03-02:",
    "Två",
    "Text.",
  );
  expect(read.items).toMatchObject([
    { title: "Ett", source: "FARR", sourceDate: "2021-03-01", kind: "INFORMATION" },
    { title: "Två", source: "DN", sourceDate: "2021-03-02", kind: "PRESS" },
  ]);
});

test("the list of all topics names no category", () => {
  const read = extracted(
    "ARKIV:",
    "Stöd och solidaritet",
    "Debatt och partipolitik",
    "Stöd och solidaritet",
    "Pressklipp",
    "Titel",
    "Text.",
  );
  expect(onlyItem(read)).toMatchObject({ category: "Stöd och solidaritet", alsoIn: [], title: "Titel" });
});
