import { describe, expect, test } from "vitest";
import { inputOf } from "#lib/doors/action-result.ts";
import { historyFilterSchema } from "#lib/history/schema.ts";
import { itemFilterSchema } from "#lib/item-lists/schema.ts";

describe("what the database cannot keep", () => {
  test("is left out of what an action is called with, wherever it stands", () => {
    const given = { title: "a\0b", links: [{ label: "halv \ud800" }], version: 1, lead: null };
    const kept = { title: "ab", links: [{ label: "halv \ufffd" }], version: 1, lead: null };
    expect(inputOf(given, undefined)).toEqual(kept);
  });

  test("is left out of a form's fields", () => {
    const form = new FormData();
    form.append("name", "a\0b");
    expect(inputOf(null, form)).toEqual({ name: "ab" });
  });

  test("is left out of what a list is filtered by", () => {
    for (const schema of [itemFilterSchema, historyFilterSchema]) {
      expect(schema.parse({ text: "a\0b" }).text).toBe("ab");
    }
  });
});
