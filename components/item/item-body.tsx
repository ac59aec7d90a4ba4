import { createElement, type ReactNode } from "react";
import type { Block, Body, Inline, ListItem, Mark } from "#lib/body/schema.ts";

/**
 * The body of an item as elements; text stays text. Children are passed one by one, because blocks
 * have no names of their own to serve as keys.
 */
export function ItemBody({ body, lang }: { body: Body; lang?: string }) {
  const first = body.content.findIndex((block) => block.type === "heading" && block.attrs.level === 2);
  // A heading of the third level without one of the second above it would leave a gap in the outline.
  const blocks = body.content.map((block, index) => renderBlock(block, first >= 0 && index > first ? 3 : 2));
  return createElement("div", { lang, className: "body" }, ...blocks);
}

function renderBlock(block: Block, deepestHeading: 2 | 3): ReactNode {
  switch (block.type) {
    case "paragraph":
      return createElement("p", null, ...renderInline(block.content));
    case "heading":
      return createElement(
        `h${Math.min(block.attrs.level, deepestHeading)}`,
        null,
        ...renderInline(block.content),
      );
    case "bulletList":
      return createElement("ul", null, ...block.content.map(renderListItem));
    case "orderedList":
      return createElement("ol", { start: block.attrs?.start }, ...block.content.map(renderListItem));
    case "blockquote": {
      const quotation = createElement(
        "blockquote",
        null,
        ...block.content.map((child) => renderBlock(child, deepestHeading)),
      );
      const source = block.attrs?.source;
      return source ? (
        <figure>
          {quotation}
          <figcaption>{source}</figcaption>
        </figure>
      ) : (
        quotation
      );
    }
  }
}

/** A line of one paragraph stands in the list without a paragraph's space around it. */
function renderListItem({ content }: ListItem): ReactNode {
  const [only] = content;
  const children =
    content.length === 1 && only?.type === "paragraph"
      ? renderInline(only.content)
      : content.map((child) => renderBlock(child, 2));
  return createElement("li", null, ...children);
}

function renderInline(content: Inline[] = []): ReactNode[] {
  return content.map(renderText);
}

function renderText(node: Inline): ReactNode {
  return node.type === "hardBreak" ? <br /> : (node.marks ?? []).reduceRight<ReactNode>(withMark, node.text);
}

function withMark(children: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{children}</strong>;
    case "italic":
      return <em>{children}</em>;
    case "link":
      return (
        <a href={mark.attrs.href} rel="external">
          {children}
        </a>
      );
  }
}
