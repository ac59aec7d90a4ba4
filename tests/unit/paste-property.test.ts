import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBody } from "#lib/body/rules.ts";
import { bodySchema } from "#lib/body/schema.ts";
import { quietHtml } from "#lib/paste/quiet-html.ts";
import { bodyFromHtml, bodyFromText } from "#lib/paste/read-body.ts";
import { bodyHtml } from "#tests/support/body-html.ts";
import { htmlTree } from "#tests/support/html-tree.ts";

const pasted = (html: string) => bodyFromHtml(htmlTree(html));

const names =
  "p div span b i em strong a ul ol li br h1 h2 h3 h5 blockquote table tr td pre style script svg del o:p u img";
const attributes = [
  "",
  ' style="mso-list: l0 level1 lfo1"',
  ' style="mso-list: l1 level3 lfo2; font-weight: 700"',
  ' style="mso-list: Ignore"',
  ' style="font-style:italic;white-space:pre"',
  ' style="display:none"',
  ' class="MsoQuote"',
  ' class="msocomtxt"',
  ' href="https://example.org/å b"',
  ' href="javascript:alert(1)"',
  ' start="0"',
  ' start="4" value="9"',
  ' aria-level="3"',
];
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    " ",
    "\u00a0",
    "\n",
    "\n\n",
    "1.",
    "·",
    "a) ",
    "ord",
    "&lt;",
    "<![if !supportLists]>",
    "<!--",
    "-->",
  ),
);
const tag = fc
  .tuple(fc.constantFrom(...names.split(" ")), fc.constantFrom(...attributes), fc.boolean())
  .map(([name, attribute, ends]) => (ends ? `</${name}>` : `<${name}${attribute}>`));
const html = fc
  .array(fc.oneof(tag, tag, text), { maxLength: 40, size: "max" })
  .map((pieces) => pieces.join(""));

describe("whatever is pasted", () => {
  test("as HTML becomes a valid body, and the same again when it is copied from the page", () => {
    fc.assert(
      fc.property(html, (source) => {
        const body = bodySchema.parse(pasted(source));
        expect(toBody(body)).toEqual(body);
        expect(pasted(bodyHtml(body))).toEqual(body);
        bodySchema.parse(pasted(quietHtml(source)));
      }),
      { numRuns: 1500 },
    );
  });

  test("as text becomes a valid body", () => {
    const lines = fc.array(fc.oneof(text, fc.constantFrom("• ett", "- två", "1. a", "2. b", "o tre", "•")));
    fc.assert(
      fc.property(lines, (source) => {
        const body = bodySchema.parse(bodyFromText(source.join("\n")));
        expect(toBody(body)).toEqual(body);
      }),
      { numRuns: 500 },
    );
  });
});

const folder = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));
const corpora = ["xss-dompurify", "xss-patt"].map((name) => `${folder}${name}/live-in-chromium.json`);

describe.skipIf(!corpora.every(existsSync))(
  "hostile pages (skipped where ../shared/corpora is missing)",
  () => {
    test.each(corpora)("%s: every payload becomes text and safe links", (file) => {
      for (const payload of JSON.parse(readFileSync(file, "utf8")) as string[]) {
        for (const body of [pasted(payload), pasted(quietHtml(payload)), bodyFromText(payload)]) {
          const links = JSON.stringify(bodySchema.parse(body)).match(/"href":"[^"]*"/g) ?? [];
          expect(links.filter((link) => !/^"href":"(https?:|mailto:)/i.test(link))).toEqual([]);
        }
      }
    });
  },
);
