import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeOrder } from "#lib/placements/rules.ts";

const orders = [
  ["an empty edition takes the page's order", "", "abc", "abc"],
  ["a new item comes after the one that precedes it on the page", "abc", "abxc", "abxc"],
  ["a new first item comes before the next one", "abc", "xabc", "xabc"],
  ["a single page goes to the end", "abc", "x", "abcx"],
  ["what an editor has moved stays where it is", "cab", "abxc", "cabx"],
  ["what the page no longer has stays", "abc", "axc", "axbc"],
] as const;

test.each(orders)("%s", (_, placed, page, merged) => {
  expect(mergeOrder([...placed], [...page]).join("")).toBe(merged);
});

test("nothing is lost or doubled, and what is placed keeps its order", () => {
  const items = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
  fc.assert(
    fc.property(items, items, (placed, page) => {
      const merged = mergeOrder(placed, page);
      expect(merged.toSorted()).toEqual([...new Set([...placed, ...page])].toSorted());
      expect(merged.filter((item) => placed.includes(item))).toEqual(placed);
    }),
  );
});
