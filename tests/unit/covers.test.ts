import { describe, expect, test } from "vitest";
import {
  archivePage,
  categoriesPage,
  categoryPage,
  editionsPage,
  everyPage,
  home,
  itemPage,
  rssFeed,
  sourcePage,
  yearPage,
} from "#lib/addresses.ts";
import { covering } from "#lib/covers.ts";

const isCovered = (address: string, announced: string[]) => covering(announced)(address);

describe("an announced address concerns", () => {
  test.each([
    ["itself", itemPage("a"), itemPage("a")],
    ["the further pages of a source", sourcePage("unhcr"), sourcePage("unhcr", 2)],
    ["the further pages of an archive", archivePage("eu", "PRESS"), archivePage("eu", "PRESS", 12)],
    ["what stands below it", "/nyheter/*", itemPage("a")],
    ["what stands deep below it", "/amnen/*", archivePage("eu", "PRESS", 2)],
    ["every page, the front page too", everyPage, home],
    ["every page, a feed too", everyPage, rssFeed],
    ["every page, a numbered one too", everyPage, sourcePage("unhcr", 2)],
  ])("%s", (_, announced, address) => {
    expect(isCovered(address, [editionsPage, announced])).toBe(true);
  });

  test.each([
    ["one that begins like it", itemPage("a"), itemPage("ab")],
    ["the archives of a category", categoryPage("eu"), archivePage("eu", "PRESS")],
    ["the further pages of these", categoryPage("eu"), archivePage("eu", "PRESS", 2)],
    ["the category of an archive", archivePage("eu", "PRESS"), categoryPage("eu")],
    ["the list above it", itemPage("a"), "/nyheter"],
    ["the list whose entries are meant", "/amnen/*", categoriesPage],
    ["a year of editions", editionsPage, yearPage("2021")],
    ["anything below the front page", home, itemPage("a")],
    ["the first page of what is numbered", sourcePage("unhcr", 2), sourcePage("unhcr")],
    ["a page that is never numbered so", sourcePage("unhcr"), "/kallor/unhcr/02"],
  ])("not %s", (_, announced, address) => {
    expect(isCovered(address, [announced])).toBe(false);
  });

  test("nothing where nothing was announced", () => {
    expect(isCovered(home, [])).toBe(false);
  });
});
