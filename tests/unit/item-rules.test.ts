import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import type { Block } from "#lib/body/schema.ts";
import { columnsOf, contentOf } from "#lib/items/rules.ts";
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
