import type { Block, Body, Inline, ListItem } from "./schema.ts";

/** The words of a body, one line per paragraph, heading or list line: for search, feeds and word counts. */
export function plainText(body: Body): string {
  return body.content.flatMap(blockLines).join("\n");
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [inlineText(block.content)];
    case "blockquote":
      return block.content.flatMap(blockLines);
    default:
      return block.content.flatMap(listItemLines);
  }
}

function listItemLines(item: ListItem): string[] {
  return item.content.flatMap((child) => blockLines(child));
}

function inlineText(content: Inline[] = []): string {
  return content.map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

/** A body that is one paragraph per given text; empty texts are left out. */
export function bodyFromParagraphs(paragraphs: string[]): Body {
  const content = paragraphs.filter(Boolean).map(textParagraph);
  return { type: "doc", content };
}

function textParagraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}
