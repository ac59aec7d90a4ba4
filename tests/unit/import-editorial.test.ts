import { expect, test } from "vitest";
import { onlyItem, outline, parseText } from "#tests/support/import-page.ts";

test("an editorial may say itself what time its issue covers", () => {
  const text =
    "Asylnytt - 8 maj 2019\n\nREDAKTIONELLT\n\nAsylnytt 19-05-08:\n\nFörsenat till sidans topp\n\n" +
    "Det här numret publicerades den 12 maj och täcker perioden 24 april - 8 maj.";
  const read = parseText(text);
  expect(read.edition).toMatchObject({
    publishedOn: "2019-05-12",
    period: { from: "2019-04-24", to: "2019-05-08" },
  });
  expect(outline(onlyItem(read))).toHaveLength(1);
});

test("what an editorial says of another issue is not said of its own", () => {
  const text =
    "Asylnytt - 8 maj 2019\n\nREDAKTIONELLT\n\nAsylnytt 19-05-08:\n\nExtra till sidans topp\n\n" +
    "Utgåvan för 1 maj publicerades först den 6 maj. Nummer 12 publicerades den 2 maj.";
  expect(parseText(text).edition).toMatchObject({ publishedOn: null, period: null });
});
