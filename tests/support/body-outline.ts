import type { Block, Body, Inline, ListItem, Mark } from "#lib/body/schema.ts";

/**
 * A body as lines that can be read in a test: `h2 …`, `p …`, `- …`, `1. …`, `> …`, with **bold**, _italic_ and [links](…).
 * Where a list follows a list there is a line `another list` between them.
 */
export function outline(body: Body): string[] {
  return linesOf(body.content);
}

function linesOf(blocks: Block[]): string[] {
  const isList = (block: Block | undefined) => block?.type === "bulletList" || block?.type === "orderedList";
  return blocks.flatMap((block, index) => [
    ...(isList(block) && isList(blocks[index - 1]) ? ["another list"] : []),
    ...blockLines(block),
  ]);
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
      return [`p ${inline(block.content)}`];
    case "heading":
      return [`h${block.attrs.level} ${inline(block.content)}`];
    case "blockquote":
      return linesOf(block.content).map((line) => `> ${line}`);
    case "bulletList":
      return block.content.flatMap((item) => itemLines(item, "-"));
    case "orderedList":
      return block.content.flatMap((item, index) => itemLines(item, `${(block.attrs?.start ?? 1) + index}.`));
  }
}

/** The first paragraph stands behind the mark, the rest indented beneath it. */
function itemLines({ content }: ListItem, mark: string): string[] {
  const [first = "", ...rest] = linesOf(content);
  return [`${mark} ${first.replace(/^p /, "")}`, ...rest.map((line) => `  ${line}`)];
}

function inline(content: Inline[] = []): string {
  return content
    .map((node) => (node.type === "text" ? (node.marks ?? []).reduceRight(withMark, node.text) : " / "))
    .join("");
}

function withMark(text: string, mark: Mark): string {
  if (mark.type === "link") return `[${text}](${mark.attrs.href})`;
  return mark.type === "bold" ? `**${text}**` : `_${text}_`;
}
