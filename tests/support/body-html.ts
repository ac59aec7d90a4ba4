import type { Block, Body, Inline, ListItem, Mark } from "#lib/body/schema.ts";

/** A body as plain HTML, as it would be copied from a page that shows it. */
export function bodyHtml(body: Body): string {
  return body.content.map(blockHtml).join("\n");
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return element("p", inlineHtml(block.content));
    case "heading":
      return element(`h${block.attrs.level}`, inlineHtml(block.content));
    case "blockquote":
      return element("blockquote", block.content.map(blockHtml).join(""));
    case "bulletList":
      return element("ul", block.content.map(itemHtml).join(""));
    case "orderedList":
      return element("ol", block.content.map(itemHtml).join(""), ` start="${block.attrs?.start ?? 1}"`);
  }
}

function itemHtml({ content }: ListItem): string {
  return element("li", content.map((child) => blockHtml(child)).join(""));
}

function inlineHtml(content: Inline[] = []): string {
  return content
    .map((node) =>
      node.type === "text" ? (node.marks ?? []).reduceRight(withMark, escaped(node.text)) : "<br>",
    )
    .join("");
}

function withMark(html: string, mark: Mark): string {
  if (mark.type === "link") return element("a", html, ` href="${escaped(mark.attrs.href)}"`);
  return element(mark.type === "bold" ? "b" : "i", html);
}

function element(name: string, html: string, attributes = ""): string {
  return `<${name}${attributes}>${html}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
