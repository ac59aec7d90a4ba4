import { expect, test } from "vitest";
import type { ImportedItem } from "#lib/import/schema.ts";
import { parseText } from "#tests/support/import-page.ts";

type Piece = { source?: string; title: string; text?: string };

/** The items of a newsletter with these pieces, as they are in a file of this name. */
function imported(pieces: Piece[], file = "a.txt"): ImportedItem[] {
  const items = pieces.map(({ source, title, text = "Text." }) =>
    [
      ...(source ? [`${source}:`] : []),
      `${title} till sidans topp`,
      text,
      "till innehållsförteckningen innehåll",
    ].join("\n\n"),
  );
  return parseText(["Asylnytt - 8 maj 2019", "STÖD OCH SOLIDARITET", ...items].join("\n\n"), {}, file).items;
}

const only = (items: ImportedItem[]) => items[0]?.keys ?? [];
/** With which of its keys an item is found among others, from 1; 0 when it is new. */
const foundWith = (keys: string[], known: ImportedItem[]) =>
  keys.findIndex((key, index) => known.some((item) => item.keys[index] === key)) + 1;

const piece = { source: "FARR 19-05-02", title: "En ny förening" };

test("the same file has the same keys, all different from each other", () => {
  const [first, second] = [imported([piece, piece]), imported([piece, piece])];
  expect(first.map(({ keys }) => keys)).toEqual(second.map(({ keys }) => keys));
  expect(new Set(first.flatMap(({ keys }) => keys)).size).toBe(6);
});

test("an item whose text was edited is known, in another file too", () => {
  expect(foundWith(only(imported([{ ...piece, text: "Ny text." }])), imported([piece]))).toBe(1);
  expect(foundWith(only(imported([piece], "arkiv.txt")), imported([piece]))).toBe(1);
});

test("an item whose date was corrected is known by its title, on its page only", () => {
  const corrected = { ...piece, source: "FARR 19-05-03" };
  expect(foundWith(only(imported([corrected])), imported([piece]))).toBe(2);
  expect(foundWith(only(imported([corrected], "b.txt")), imported([piece]))).toBe(0);
});

test("an item whose title was edited is known by its place", () => {
  expect(foundWith(only(imported([{ ...piece, title: "En helt ny förening" }])), imported([piece]))).toBe(3);
});

test("an item without a source is known by its title, a short one by its first words too", () => {
  const long = { title: "En lång rubrik som säger allt" };
  expect(foundWith(only(imported([{ ...long, text: "Annat." }], "b.txt")), imported([long]))).toBe(1);
  const short = { title: "Statistik", text: "Januari var kall." };
  expect(foundWith(only(imported([short], "b.txt")), imported([short]))).toBe(1);
  expect(
    foundWith(only(imported([{ ...short, text: "Februari var varm." }], "b.txt")), imported([short])),
  ).toBe(0);
});
