import { expect, test } from "vitest";
import { onlyItem, outline, parseFixture, parseText } from "#tests/support/import-page.ts";

const page = parseFixture("archive.txt");

/** An archive page of one item under the given head. */
const archive = (...head: string[]) =>
  parseText(["Asylnytt - Arkiv", ...head, "FARR 19-05-02:", "Titel till sidans topp", "Text."].join("\n\n"));

test("an archive page gives category, by its old name, sub-category and kind to its items", () => {
  expect(page.edition).toBeNull();
  for (const item of page.items) {
    expect(item).toMatchObject({
      category: "Asylutredning och procedur",
      subCategory: "Offentliga biträden",
      alsoIn: [],
      kind: "PRESS",
    });
  }
});

test("an archive date holds for the items after it", () => {
  expect(page.items.map(({ title, archiveDate }) => [title, archiveDate])).toEqual([
    ["Juristerna som aldrig träffar sina klienter", "2018-06-30"],
    ["Kortare tid för att överklaga", "2018-06-30"],
    ["Ministers disagree on who should pay for legal aid", "2018-05-31"],
  ]);
});

test("what the archive lacks is data, with its period", () => {
  expect(page.gaps).toEqual([
    {
      text: "Arkivet har startat om och saknar material från perioden 170301 - 170915",
      period: { from: "2017-03-01", to: "2017-09-15" },
    },
  ]);
});

test("sub-headings and spoken lines stand in the body", () => {
  expect(page.items.slice(0, 1).flatMap(outline)).toEqual([
    "p: En granskning av femtio akter visar att mötena ofta sker per telefon.",
    "h: Arvodet räcker inte",
    "p: Timmarna räknas i förväg. Den som vill göra mer får göra det gratis.",
    "p: - Jag har slutat ta uppdragen, säger en av dem.",
    "p: Artikeln fortsätter på nätet.",
  ]);
});

test("every line of the page is understood", () => {
  expect(page.notUnderstood).toEqual([]);
});

test("an archive page may have no sub-category", () => {
  expect(onlyItem(archive("Stöd och solidaritet", "Pressklipp saknas"))).toMatchObject({
    category: "Stöd och solidaritet",
    subCategory: null,
  });
});

test("a sub-category that is known already keeps the name it has", () => {
  const directory = {
    categories: [
      { name: "Stöd", slug: "stod", aliases: [], parent: null },
      { name: "Råd och hjälp", slug: "rad", aliases: ["Rådgivning"], parent: "stod" },
    ],
    sources: [],
  };
  const text = "Asylnytt - Arkiv\n\nStöd\n\nRÅDGIVNING\n\nFARR 19-05-02:\n\nTitel till sidans topp\n\nText.";
  expect(onlyItem(parseText(text, { directory }))).toMatchObject({
    category: "Stöd",
    subCategory: "Råd och hjälp",
  });
  const asked = parseText(text, { directory, categorySlug: "rad" });
  expect(onlyItem(asked)).toMatchObject({ category: "Stöd", subCategory: "Råd och hjälp" });
});

test("an unknown category and what stands under it are reported, the items have none", () => {
  const read = archive("Rymdfart", "Månen");
  expect(onlyItem(read)).toMatchObject({ category: null, subCategory: null });
  expect(read.notUnderstood.map(({ line, text }) => [line, text])).toEqual([
    [3, "Rymdfart"],
    [5, "Månen"],
  ]);
});

test("an archive date that cannot be is reported", () => {
  const read = archive("Stöd och solidaritet", "Arkiveringsdatum 190231:");
  expect(onlyItem(read).archiveDate).toBeNull();
  expect(read.notUnderstood).toMatchObject([{ text: "Arkiveringsdatum 190231:" }]);
});

test("without a word on the kind the source decides", () => {
  expect(onlyItem(archive("Stöd och solidaritet")).kind).toBe("INFORMATION");
});

test("a page of case notes has items without sources", () => {
  const cases = parseFixture("cases.txt");
  expect(cases.items).toMatchObject([
    {
      title: "Domstolen stoppar en utvisning tills vidare",
      kind: "CASE_NOTE",
      source: null,
      archiveDate: "2014-06-30",
    },
    { title: "Barnets ålder ska bedömas en gång till", kind: "CASE_NOTE", links: [{ mediaType: "PDF" }] },
  ]);
  expect(cases.notUnderstood).toMatchObject([{ text: "Denna sida innehåller egna referat av domar." }]);
});
