import type { Block, Body, Inline, ListItem, Mark } from "./schema.ts";

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

/** Whether a link in a text may lead there: the web or a mailbox, written without spaces. */
export function isLinkAddress(address: string): boolean {
  return address.length <= 2000 && /^(https?:\/\/|mailto:)\S+$/i.test(address);
}

/** The address that somebody means by what they typed, `https://` and `mailto:` filled in; null when it is none. */
export function linkAddressFrom(typed: string): string | null {
  const text = typed.trim();
  const meant = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)
    ? `mailto:${text}`
    : /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]|$)/u.test(text)
      ? `https://${text}`
      : text;
  return isLinkAddress(meant) ? meant : null;
}

/** A body that is one paragraph per given text; empty texts are left out. */
export function bodyFromParagraphs(paragraphs: string[]): Body {
  const content = paragraphs.filter(Boolean).map(textParagraph);
  return { type: "doc", content };
}

function textParagraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

/** A node of a document as an editor on the screen has it: with attributes that say nothing, and empty lines. */
export interface LooseNode {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: LooseNode[];
  marks?: LooseNode[];
}

type Inner = ListItem["content"][number];

/** The body that a document on the screen is: only what a body may have, and nothing empty. Takes any document. */
export function toBody(document: LooseNode): Body {
  return { type: "doc", content: (document.content ?? []).flatMap(toBlock) };
}

function toBlock(node: LooseNode): Block[] {
  if (node.type === "heading") {
    const content = (node.content ?? []).flatMap(toInline);
    return hasText(content)
      ? [{ type: "heading", attrs: { level: node.attrs?.level === 3 ? 3 : 2 }, content }]
      : [];
  }
  if (node.type !== "blockquote") return toInner(node);
  const content = (node.content ?? []).flatMap(toInner);
  const source = typeof node.attrs?.source === "string" ? node.attrs.source.trim().slice(0, 300) : "";
  return content.length > 0 ? [{ type: "blockquote", ...(source && { attrs: { source } }), content }] : [];
}

/** A paragraph or a list: what may also stand in lists and quotations. */
function toInner(node: LooseNode): Inner[] {
  if (node.type === "paragraph") {
    const content = (node.content ?? []).flatMap(toInline);
    return hasText(content) ? [{ type: "paragraph", content }] : [];
  }
  if (node.type !== "bulletList" && node.type !== "orderedList") return [];
  const content = (node.content ?? []).flatMap(toListItem);
  if (content.length === 0) return [];
  if (node.type === "bulletList") return [{ type: "bulletList", content }];
  const start = Number(node.attrs?.start);
  return [
    { type: "orderedList", ...(Number.isSafeInteger(start) && start > 1 && { attrs: { start } }), content },
  ];
}

function toListItem(node: LooseNode): ListItem[] {
  const content = (node.content ?? []).flatMap(toInner);
  return content.length > 0 ? [{ type: "listItem", content }] : [];
}

function hasText(content: Inline[]): boolean {
  return content.some((node) => node.type === "text" && node.text.trim() !== "");
}

function toInline(node: LooseNode): Inline[] {
  if (node.type === "hardBreak") return [{ type: "hardBreak" }];
  if (node.type !== "text" || !node.text) return [];
  const marks = (node.marks ?? []).flatMap(toMark).slice(0, 3);
  return [{ type: "text", text: node.text, ...(marks.length > 0 && { marks }) }];
}

function toMark({ type, attrs }: LooseNode): Mark[] {
  if (type === "bold" || type === "italic") return [{ type }];
  const href = attrs?.href;
  return type === "link" && typeof href === "string" && isLinkAddress(href)
    ? [{ type, attrs: { href } }]
    : [];
}
