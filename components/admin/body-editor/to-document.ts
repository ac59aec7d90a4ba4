import type { Block, Body, ListItem } from "#lib/body/schema.ts";

/** The body as the editor needs it: with a line to write on, first in every entry of a list too. */
export function toDocument(body: Body): Body {
  return { type: "doc", content: body.content.length > 0 ? body.content.map(withLines) : [emptyLine] };
}

const emptyLine = { type: "paragraph" } as const;

function withLines<Node extends Block>(node: Node): Node {
  switch (node.type) {
    case "bulletList":
    case "orderedList":
      return { ...node, content: node.content.map(withFirstLine) };
    case "blockquote":
      return { ...node, content: node.content.map(withLines) };
    default:
      return node;
  }
}

function withFirstLine({ content }: ListItem): ListItem {
  const lines = content.map(withLines);
  return { type: "listItem", content: lines[0]?.type === "paragraph" ? lines : [emptyLine, ...lines] };
}
