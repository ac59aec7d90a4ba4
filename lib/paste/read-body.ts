import type { Body } from "#lib/body/schema.ts";
import { buildBlocks } from "./build-blocks.ts";
import type { HtmlNode } from "./html-node.ts";
import { readHtml } from "./read-html.ts";
import { readText } from "./read-text.ts";

/** What an item's text keeps of pasted HTML: headings, lists, quotations, links and emphasis. Takes anything. */
export function bodyFromHtml(root: HtmlNode): Body {
  return { type: "doc", content: buildBlocks(readHtml(root)) };
}

/** What plain text is, most often copied from a PDF: its broken lines joined, its lists recognised. */
export function bodyFromText(text: string): Body {
  return { type: "doc", content: buildBlocks(readText(text)) };
}
