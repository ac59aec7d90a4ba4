import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import type { Block } from "#lib/body/schema.ts";
import { addressKey, columnsOf, contentOf } from "#lib/items/rules.ts";
import { type ItemInput, itemInputSchema, type Status } from "#lib/items/schema.ts";
import { canMove } from "#lib/publishing/rules.ts";
import { exampleItem } from "#tests/support/examples.ts";

const statuses: Status[] = ["DRAFT", "REVIEW", "SCHEDULED", "PUBLISHED", "WITHDRAWN"];

const summaryOf = (given: Partial<ItemInput>) =>
  columnsOf(contentOf(itemInputSchema.parse(exampleItem(given)), "notis")).summary;

test("an item is published from any state before, and what is withdrawn stays so", () => {
  const from = statuses.filter((status) => canMove(status, "PUBLISHED"));
  expect(from).toEqual(["DRAFT", "REVIEW", "SCHEDULED"]);
  expect(statuses.filter((status) => canMove("WITHDRAWN", status))).toEqual([]);
});

test("a list shows the lead, or else the beginning of the body", () => {
  const body = bodyFromParagraphs(["Första stycket.", "Andra stycket."]);
  expect(summaryOf({ lead: "Ingressen.", body })).toBe("Ingressen.");
  const heading: Block = {
    type: "heading",
    attrs: { level: 2 },
    content: [{ type: "text", text: "Bakgrund" }],
  };
  const longer = { ...body, content: [...body.content, heading] };
  expect(summaryOf({ lead: null, body: longer })).toBe("Första stycket. Andra stycket.");
  expect(summaryOf({ lead: null, body })).toBe("Första stycket. Andra stycket.");
});

test("a long text is shortened at a word's end, to at most 300 characters", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 200 }), (words) => {
      const summary = summaryOf({ body: bodyFromParagraphs([words.join(" ")]) });
      const plain = words.join(" ").replace(/\s+/g, " ").trim();
      expect(summary.length).toBeLessThanOrEqual(300);
      expect(summary.isWellFormed()).toBe(true);
      if (summary === plain) return;
      expect(summary).toMatch(/…$/);
      expect(plain.startsWith(summary.slice(0, -1))).toBe(true);
    }),
  );
  expect(summaryOf({ lead: "ö".repeat(400) })).toBe(`${"ö".repeat(299)}…`);
  expect(summaryOf({ lead: `${"ord ".repeat(80)}slut` })).toMatch(/^(ord )+ord…$/);
});

test("the same page is known again by its address", () => {
  const same = [
    "https://www.example.org/nyheter/rapport.html?b=2&a=1&utm_source=brev#sida-2",
    "http://EXAMPLE.org:80/nyheter/rapport?a=1&b=2&fbclid=x",
    "https://example.org/nyheter/rapport/?a=1&b=2&mc_cid=7",
    "https://example.org/nyheter/rapport/index.html?a=1&b=2",
  ];
  expect(new Set(same.map(addressKey))).toEqual(new Set(["example.org/nyheter/rapport?a=1&b=2"]));
  expect(addressKey("https://example.org")).toBe(addressKey("http://www.example.org/index.php"));
  expect(addressKey("https://example.org:8080/a")).not.toBe(addressKey("https://example.org/a"));
  expect(addressKey("mailto:Anna@Example.org")).toBe("mailto:anna@example.org");
  for (const none of [null, "", "example.org/a", "javascript:alert(1)", "https://"]) {
    expect(addressKey(none)).toBeNull();
  }
});
