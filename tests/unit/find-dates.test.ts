import { expect, test } from "vitest";
import { datePartsIn } from "#lib/find/rules.ts";

test.each([
  ["24 mars 2021", { year: 2021, month: 3, day: 24 }],
  ["mars 2021", { year: 2021, month: 3, day: null }],
  ["24 mar", { year: null, month: 3, day: 24 }],
  ["2021", { year: 2021, month: null, day: null }],
  ["2021-03", { year: 2021, month: 3, day: null }],
  ["2021-03-24", { year: 2021, month: 3, day: 24 }],
])("%s names a date", (text, parts) => {
  expect(datePartsIn(text)).toEqual(parts);
});

test.each(["ma", "frontex", "mars frontex", "2021-03-24-2", "123"])("%s names none", (text) => {
  expect(datePartsIn(text)).toBeNull();
});
