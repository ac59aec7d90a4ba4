import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyFromParagraphs } from "#lib/body/rules.ts";
import { isEmpty, isSame, mergeContents, trimmed } from "#lib/editing/rules.ts";
import type { ItemContent } from "#lib/items/schema.ts";

const content = (given: Partial<ItemContent> = {}): ItemContent => ({
  title: "Rubrik",
  lead: null,
  body: bodyFromParagraphs(["Text."]),
  editorNote: null,
  kind: "PRESS",
  language: "sv",
  categoryId: null,
  alsoInIds: [],
  sourceIds: [],
  sourceDate: null,
  archiveDate: null,
  links: [],
  slug: "rubrik",
  ...given,
});

describe("two editors change the same item", () => {
  test("in different fields, and both changes are there", () => {
    const merged = mergeContents(content(), content({ title: "Min" }), content({ lead: "Deras" }));
    expect(merged).toEqual({
      content: content({ title: "Min", lead: "Deras" }),
      taken: ["lead"],
      conflicts: [],
    });
  });

  test("in the same field in the same way, and there is nothing to decide", () => {
    const same = content({ body: bodyFromParagraphs(["Ny text."]) });
    expect(mergeContents(content(), same, structuredClone(same))).toMatchObject({ taken: [], conflicts: [] });
  });

  test("in the same field in two ways, and a person decides", () => {
    const merged = mergeContents(content(), content({ title: "Min" }), content({ title: "Deras" }));
    expect(merged).toEqual({ content: content({ title: "Min" }), taken: [], conflicts: ["title"] });
  });

  test("and no change of either is lost without being shown", () => {
    const version = fc.record({
      title: fc.constantFrom("a", "b", "c"),
      lead: fc.constantFrom(null, "a", "b"),
      sourceIds: fc.subarray(["x", "y"]),
    });
    fc.assert(
      fc.property(version, version, version, (one, two, three) => {
        const [base, mine, theirs] = [content(one), content(two), content(three)];
        const merged = mergeContents(base, mine, theirs);
        for (const field of Object.keys(base) as (keyof ItemContent)[]) {
          if (merged.conflicts.includes(field)) continue;
          const changed = [mine, theirs].filter((side) => !isSame(side[field], base[field]));
          for (const side of changed) expect(merged.content[field]).toEqual(side[field]);
        }
      }),
    );
  });
});

describe("what was typed", () => {
  test("is the same whatever the order in which its keys come back", () => {
    expect(isSame({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
    expect(isSame({ a: [] }, { a: {} })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });

  test("is nothing as long as there are only spaces", () => {
    const blank = {
      title: " ",
      lead: " ",
      body: { type: "doc" as const, content: [{ type: "paragraph" as const }] },
    };
    expect(isEmpty(content(blank))).toBe(true);
    expect(isEmpty(content({ ...blank, title: "a" }))).toBe(false);
    expect(trimmed(content({ lead: "  ", title: " a " }))).toEqual(content({ lead: null, title: "a" }));
  });
});
