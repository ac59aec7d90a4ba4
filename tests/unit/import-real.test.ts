import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parsePage } from "#lib/import/parse-page.ts";
import { decodePage } from "#lib/import/read/decode.ts";
import { referenceDirectory } from "#lib/import/reference.ts";
import { onlyItem, outline } from "#tests/support/import-page.ts";

/** Real pages of the publication; they are not part of the project and stand beside it where there are any. */
const folder = fileURLToPath(new URL("../../../shared/real/", import.meta.url));
const read = (name: string) =>
  parsePage(decodePage(name, readFileSync(`${folder}${name}`)), { directory: referenceDirectory });

describe.skipIf(!existsSync(folder))("real pages (skipped where ../shared/real is missing)", () => {
  test("the extracted page is one item with its list, its links and two categories", () => {
    const page = read("integration-partnership.txt");
    const item = onlyItem(page);
    expect(item).toMatchObject({
      kind: "INFORMATION",
      language: "en",
      category: "EU:s flykting- och gränspolitik",
      alsoIn: ["Allmänt om migration, statistik"],
      source: null,
    });
    expect(item.title).toMatch(/^Integration: Commission .* local action$/);
    expect(outline(item).map((line) => line.slice(0, 9))).toEqual([
      "p: The Co",
      "p: The pa",
      "- Build a",
      "- Build c",
      "- Improve",
      "p: The Ac",
    ]);
    expect(item.links.map(({ mediaType, url }) => [mediaType, url])).toEqual([
      ["WEB", null],
      ["PDF", null],
      ["PDF", null],
      ["WEB", null],
    ]);
    expect(item.links.every(({ label }) => !label.includes("länk)"))).toBe(true);
    expect(page.sponsors).toEqual(["Fridh Advokatbyrå"]);
    expect(page.sources).toHaveLength(32);
    expect(page.people.monitoring).toHaveLength(2);
    expect(page.people.compilation).toHaveLength(1);
    expect(page.notUnderstood).toEqual([]);
  });

  test("the newsletter is an edition of four items", () => {
    const page = read("newsletter-example.txt");
    expect(page.edition).toEqual({ date: "2020-02-14", publishedOn: null, period: null });
    expect(
      page.items.map(({ kind, category, source, sourceDate }) => [kind, category, source, sourceDate]),
    ).toEqual([
      ["EDITORIAL", null, "Asylnytt", "2020-02-14"],
      ["INFORMATION", "Nya regler och lagförslag", "Riksdagen", "2020-02-06"],
      ["PRESS", "EU:s flykting- och gränspolitik", "AYS", "2020-02-03"],
      ["INFORMATION", "Allmänt om migration, statistik", "Migrationsverket", "2020-02-11"],
    ]);
    expect(page.items[1]?.editorNote).toMatch(/^Betänkandet/);
    expect(page.items[1]?.body.content[1]).toMatchObject({ type: "bulletList" });
    expect(page.items[2]?.links).toHaveLength(1);
    expect(page.notUnderstood).toEqual([]);
  });

  test("the archive page gives its place to two items, and says what is missing", () => {
    const page = read("archive-example.txt");
    expect(
      page.items.map(({ category, subCategory, archiveDate }) => [category, subCategory, archiveDate]),
    ).toEqual([
      ["Mottagande av asylsökande", "Boende och ekonomi", "2021-03-31"],
      ["Mottagande av asylsökande", "Boende och ekonomi", "2021-03-31"],
    ]);
    expect(
      page.items
        .slice(0, 1)
        .flatMap(outline)
        .map((line) => line.slice(0, 4)),
    ).toEqual(["p: F", "h: B", "p: Ä", "p: -"]);
    expect(page.gaps).toMatchObject([{ period: { from: "2018-01-19", to: "2018-05-13" } }]);
    expect(page.notUnderstood).toEqual([]);
  });
});
