import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { plainText } from "#lib/body/rules.ts";
import type { Block } from "#lib/body/schema.ts";
import { parsePage } from "#lib/import/parse-page.ts";
import { decodePage } from "#lib/import/read/decode.ts";
import { referenceDirectory } from "#lib/import/reference.ts";
import { type ImportReport, toReport } from "#lib/import/report.ts";
import type { ImportedItem, ParsedPage, ParseOptions } from "#lib/import/schema.ts";

type Options = Partial<ParseOptions>;

/** A file of tests/fixtures/import, as it is on disk. */
export function fixtureBytes(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url)));
}

export function parseFixture(name: string, options: Options = {}): ParsedPage {
  return parsePage(decodePage(name, fixtureBytes(name)), { directory: referenceDirectory, ...options });
}

/** A page given as its lines, read with the project's own categories and sources. */
export function parseText(text: string, options: Options = {}, file = "sida.txt"): ParsedPage {
  return parsePage({ file, text }, { directory: referenceDirectory, ...options });
}

export function parseHtml(html: string): ParsedPage {
  return parsePage({ file: "sida.html", html }, { directory: referenceDirectory });
}

export function reportText(text: string, options: Options = {}): ImportReport {
  return toReport([parseText(text, options)]);
}

/** The only item of a page; fails when there is another number of them. */
export function onlyItem({ items }: Pick<ParsedPage, "items">): ImportedItem {
  const [item] = items;
  if (!item || items.length > 1) throw new Error(`Expected one item, got ${items.length}`);
  return item;
}

/** A body in short: "p: …" a paragraph, "h: …" a heading, "- …" and "1. …" entries of lists, "> …" quoted. */
export function outline(item: Pick<ImportedItem, "body">): string[] {
  return item.body.content.flatMap(outlineOf);
}

function outlineOf(block: Block): string[] {
  const words = plainText({ type: "doc", content: [block] }).split("\n");
  switch (block.type) {
    case "paragraph":
      return words.map((line) => `p: ${line}`);
    case "heading":
      return words.map((line) => `h: ${line}`);
    case "blockquote":
      return words.map((line) => `> ${line}`);
    default:
      return words.map((line) => `${block.type === "orderedList" ? "1." : "-"} ${line}`);
  }
}
