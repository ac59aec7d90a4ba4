import { expect, test } from "vitest";
import { fixtureBytes, parseText, reportText } from "#tests/support/import-page.ts";

test("the category one asks for decides over the page's own", () => {
  const read = parseText(fixtureBytes("newsletter.txt").toString(), {
    categorySlug: "debatt-och-partipolitik",
  });
  expect(new Set(read.items.map(({ category }) => category))).toEqual(new Set(["Debatt och partipolitik"]));
});

test("a category that does not exist is a mistake that is said", () => {
  expect(() => parseText("Text", { categorySlug: "finns-inte" })).toThrow(
    expect.objectContaining({ code: "import.unknown-category", details: { slug: "finns-inte" } }),
  );
});

test("the edition one gives is for pages that state none", () => {
  expect(parseText("Asylnytt - 8 maj 2019\n\nText", { edition: "2021-03-24" }).edition?.date).toBe(
    "2019-05-08",
  );
  expect(parseText("En rubrik\nText.", { edition: "2021-03-24" }).edition).toEqual({
    date: "2021-03-24",
    publishedOn: null,
    period: null,
  });
});

test("the report has exactly the agreed members in their order", () => {
  const report = reportText(fixtureBytes("newsletter.txt").toString());
  expect(Object.keys(report)).toEqual([
    "editions",
    "items",
    "sponsors",
    "sources",
    "people",
    "gaps",
    "notUnderstood",
  ]);
  expect(Object.keys(report.items[0] ?? {})).toEqual([
    "title",
    "kind",
    "category",
    "subCategory",
    "alsoIn",
    "source",
    "sourceDate",
    "archiveDate",
    "language",
    "editorNote",
    "lead",
    "body",
    "links",
  ]);
  expect(report.items.every(({ lead }) => lead === null)).toBe(true);
});
