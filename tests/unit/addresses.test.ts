import { describe, expect, test } from "vitest";
import {
  archivePage,
  categoryPage,
  editionPage,
  itemPage,
  recordNamedBy,
  sourcePage,
  yearPage,
} from "#lib/addresses.ts";

const edition = { date: "2021-03-24", number: 1 };

describe("an address that a reader types", () => {
  test.each([
    [itemPage("nya-regler"), { noun: "item", slug: "nya-regler" }],
    [categoryPage("eu"), { noun: "category", slug: "eu" }],
    [archivePage("eu", "PRESS"), { noun: "category", slug: "eu" }],
    [archivePage("eu", "CASE_NOTE", 12), { noun: "category", slug: "eu" }],
    [sourcePage("unhcr"), { noun: "source", slug: "unhcr" }],
    [sourcePage("unhcr", 2), { noun: "source", slug: "unhcr" }],
    [yearPage("2021"), { noun: "year", year: "2021" }],
    [editionPage(edition), { noun: "edition", ...edition }],
    [editionPage({ ...edition, number: 2 }), { noun: "edition", date: "2021-03-24", number: 2 }],
  ])("%s names its record", (path, record) => {
    expect(recordNamedBy(path)).toEqual(record);
  });

  test.each([
    "/",
    "/nyheter/nya-regler/mer",
    "/amnen/eu/annat",
    "/amnen/eu/pressklipp/1",
    "/amnen/eu/pressklipp/02",
    "/amnen/eu/pressklipp/2/3",
    "/kallor/unhcr/x",
    "/utgavor/21",
    "/utgavor/2021-02-30",
    "/utgavor/2021-03-24-1",
    "/utgavor/2021-03-24/2",
  ])("%s names none", (path) => {
    expect(recordNamedBy(path)).toBeNull();
  });
});
