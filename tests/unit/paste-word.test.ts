import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { plainText } from "#lib/body/rules.ts";
import { type Body, bodySchema } from "#lib/body/schema.ts";
import { bodyFromHtml } from "#lib/paste/read-body.ts";
import { outline } from "#tests/support/body-outline.ts";
import { htmlTree } from "#tests/support/html-tree.ts";

/** What Word puts on the clipboard; not part of the project, and beside it where there is any. */
const folder = fileURLToPath(new URL("../../../shared/corpora/paste-plate-docx/", import.meta.url));
const files = existsSync(folder) ? globSync("**/*.html", { cwd: folder }).sort() : [];
const read = (file: string) => readFileSync(`${folder}${file}`, "utf8");
const named = (name: string) => read(files.find((file) => basename(file) === `${name}.html`) ?? name);
const pasted = (html: string): Body => bodySchema.parse(bodyFromHtml(htmlTree(html)));

describe.skipIf(files.length === 0)("Word's clipboard (skipped where ../shared/corpora is missing)", () => {
  test.each(files)("%s keeps its words, headings, lists, links and emphasis", (file) => {
    const html = read(file);
    const visible = visibleHtml(html);
    const body = pasted(html);
    const lines = outline(body).join("\n");

    expect(words(plainText(body))).toEqual(words(visibleText(visible)));
    expect(/^h[23] /m.test(lines), "headings").toBe(/<h[1-6]\b/.test(visible));
    expect(/^\s*(-|\d+\.) /m.test(lines), "lists").toBe(/<(ul|ol)\b|<p\b[^>]*mso-list:\s*l\d/.test(visible));
    expect(/\]\(https?:/.test(lines), "links").toBe(/<a\b[^>]*href="https?:/.test(visible));
    expect(lines.includes("**"), "bold").toBe(
      /<(b|strong)\b/.test(visible) || showsClass(html, visible, /font-weight:\s*bold/),
    );
    expect(/_\S/.test(lines.replace(/_{3,}/g, "")), "italic").toBe(
      /<(i|em)\b/.test(visible) || showsClass(html, visible, /font-style:\s*italic/),
    );
  });

  test("lists within lists keep their levels, bullets and numbers", () => {
    expect(outline(pasted(named("nested-lists")))).toEqual([
      "- Nested List A",
      "  - Nested Lists A1",
      "    1. Nested Lists A1a",
      "    2. Nested Lists A1b",
      "  - Nested Lists A2",
      "    - Nested Lists A2a",
      "    - Nested Lists A2b",
      "  - Nested Lists A3",
      "- Nested Lists B",
      "  - Nested Lists B1",
      "    - Nested Lists B1a",
      "    - Nested Lists B1b",
      "  - Nested Lists B2",
      "- Nested Lists C",
    ]);
    expect(outline(pasted(named("lists_sublist_reset")))).toEqual([
      "1. Head 1",
      "  1. Head 1.1",
      "  2. Head 1.2",
      "2. Head 2",
      "  1. Head 2.1",
    ]);
  });

  test("a paragraph between lists ends the first, and styles that are only named are emphasis", () => {
    expect(outline(pasted(named("lists"))).slice(-4)).toEqual([
      "    - four",
      "p Sub paragraph",
      "- Same list",
      "- Different list adjacent to the one above.",
    ]);
    expect(outline(pasted(named("custom-styles")))[1]).toBe(
      "p This is text with an _emphasized_ text style. And this is text with a **strengthened** text style.",
    );
  });
});

/** What a reader of the document sees, found without a parser: no comments, style sheets, pictures, or marks of entries. */
function visibleHtml(html: string): string {
  return html
    .replace(/^[\s\S]*<!--StartFragment-->/, "")
    .replace(/<!--EndFragment-->[\s\S]*$/, "")
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(
      /(<p\b[^>]*mso-list:\s*l\d[^>]*>(?:(?!<\/p>)[\s\S])*?)<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/g,
      "$1",
    )
    .replace(/<!\[[^>]*>/g, "")
    .replace(/<(a|b|i|em|strong)\b[^>]*>(\s|&nbsp;|<(?!\/\1>)[^>]*>)*<\/\1>/g, "");
}

const entities: Record<string, string> = { nbsp: " ", gt: ">", lt: "<", amp: "&", quot: '"' };

function visibleText(html: string): string {
  return html
    .replace(/<br\b[^>]*>|<\/(p|h\d|li|td|tr)>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+);/g, (entity, name) => entities[name] ?? entity);
}

function words(text: string): string[] {
  return text.split(/[\s\u00a0]+/).filter(Boolean);
}

/** Whether a class that the style sheet gives this look stands on something other than a quotation or a heading. */
function showsClass(html: string, visible: string, look: RegExp): boolean {
  const rules = [...html.matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(([, , css = ""]) => look.test(css));
  const names = rules.flatMap(([, selectors = ""]) =>
    [...selectors.matchAll(/\.([\w-]+)/g)].map(([, name]) => name),
  );
  return names.some(
    (name) => name !== "MsoQuote" && new RegExp(`<[a-z]+[^>]*class="?${name}\\b`).test(visible),
  );
}
