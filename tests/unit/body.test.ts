import { describe, expect, test } from "vitest";
import { toDocument } from "#components/admin/body-editor/to-document.ts";
import { linkAddressFrom, toBody } from "#lib/body/rules.ts";
import { type Body, bodySchema, emptyBody } from "#lib/body/schema.ts";

const line = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });

describe("a document on the screen becomes a body", () => {
  test("without empty lines, empty entries and attributes that say nothing", () => {
    const document = {
      type: "doc",
      content: [
        { type: "paragraph" },
        { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Rubrik", marks: [] }] },
        {
          type: "orderedList",
          attrs: { start: 1, type: null },
          content: [
            { type: "listItem", content: [{ type: "paragraph" }] },
            { type: "listItem", content: [line("ett")] },
          ],
        },
        { type: "blockquote", attrs: { source: " " }, content: [line("citat")] },
        { type: "paragraph", content: [{ type: "hardBreak" }] },
      ],
    };
    expect(bodySchema.parse(toBody(document))).toEqual({
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Rubrik" }] },
        { type: "orderedList", content: [{ type: "listItem", content: [line("ett")] }] },
        { type: "blockquote", content: [line("citat")] },
      ],
    });
  });

  test("without what a body may not have", () => {
    const document = {
      type: "doc",
      content: [
        { type: "image", attrs: { src: "x" } },
        { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Rubrik" }] },
        {
          type: "paragraph",
          content: [
            {
              type: "text",
              text: "ord",
              marks: [
                { type: "link", attrs: { href: "javascript:alert(1)" } },
                { type: "underline" },
                { type: "link", attrs: { href: "https://a.se", target: "_blank", rel: "x" } },
              ],
            },
          ],
        },
      ],
    };
    expect(bodySchema.parse(toBody(document)).content).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Rubrik" }] },
      {
        type: "paragraph",
        content: [{ type: "text", text: "ord", marks: [{ type: "link", attrs: { href: "https://a.se" } }] }],
      },
    ]);
  });

  test("and comes back from it as it was, with lines to write on in between", () => {
    const body: Body = {
      type: "doc",
      content: [
        {
          type: "bulletList",
          content: [
            {
              type: "listItem",
              content: [
                { type: "bulletList", content: [{ type: "listItem", content: [line("inre")] }] },
                line("yttre"),
              ],
            },
          ],
        },
        { type: "blockquote", attrs: { source: "Någon" }, content: [line("citat")] },
      ],
    };
    const shown = toDocument(body);
    expect(JSON.stringify(shown)).toContain('"content":[{"type":"paragraph"},{"type":"bulletList"');
    expect(toBody(shown)).toEqual(body);
    expect(toBody(toDocument(emptyBody))).toEqual(emptyBody);
  });
});

describe("an editor types the address of a link", () => {
  test.each([
    ["https://www.migrationsverket.se/a", "https://www.migrationsverket.se/a"],
    [" migrationsverket.se ", "https://migrationsverket.se"],
    ["www.räksmörgås.se/a?b=c#d", "https://www.räksmörgås.se/a?b=c#d"],
    ["localhost.example:8080/a", "https://localhost.example:8080/a"],
    ["redaktionen@asylnytt.se", "mailto:redaktionen@asylnytt.se"],
    ["mailto:redaktionen@asylnytt.se", "mailto:redaktionen@asylnytt.se"],
    ["javascript:alert(1)", null],
    ["ett ord", null],
    ["ord", null],
    ["", null],
    [`https://a.se/${"a".repeat(2000)}`, null],
  ])("%s", (typed, address) => {
    expect(linkAddressFrom(typed)).toBe(address);
  });
});
