import { describe, expect, test } from "vitest";
import {
  archiveMonthPage,
  archivePage,
  archiveYearPage,
  categoryPage,
  editionPage,
  feedOf,
  itemPage,
  kindPage,
  referencePage,
  sourcePage,
  yearPage,
} from "#lib/addresses.ts";
import { recordNamedBy } from "#lib/read-address.ts";

const edition = { date: "2021-03-24", number: 1 };

describe("an address that a reader types", () => {
  test.each([
    [itemPage("nya-regler"), { noun: "item", slug: "nya-regler" }],
    [categoryPage("eu"), { noun: "category", slug: "eu" }],
    [archivePage("eu", "PRESS"), { noun: "category", slug: "eu" }],
    [archivePage("eu", "CASE_NOTE", 12), { noun: "category", slug: "eu" }],
    [sourcePage("unhcr"), { noun: "source", slug: "unhcr" }],
    [sourcePage("unhcr", 2), { noun: "source", slug: "unhcr" }],
    [referencePage("c-441-19"), { noun: "reference", slug: "c-441-19" }],
    [referencePage("c-441-19", 2), { noun: "reference", slug: "c-441-19" }],
    [feedOf(referencePage("c-441-19"), "rss"), { noun: "reference", slug: "c-441-19" }],
    [archiveYearPage("2021"), { noun: "archive", part: { of: "year", year: "2021" } }],
    [
      archiveMonthPage("2021", "03", 2),
      { noun: "archive", part: { of: "month", year: "2021", month: "03", page: 2 } },
    ],
    [kindPage("PRESS", 7), { noun: "archive", part: { of: "kind", kind: "PRESS", page: 7 } }],
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
    "/mal/c-441-19/1",
    "/mal/c-441-19/2/rss.xml",
    "/arkiv/21",
    "/arkiv/2021/3",
    "/arkiv/2021/13",
    "/arkiv/2021/03/1",
    "/arkiv/2021/03/2/3",
    "/arkiv/redaktionellt",
    "/utgavor/21",
    "/utgavor/2021-02-30",
    "/utgavor/2021-03-24-1",
    "/utgavor/2021-03-24/2",
  ])("%s names none", (path) => {
    expect(recordNamedBy(path)).toBeNull();
  });
});
