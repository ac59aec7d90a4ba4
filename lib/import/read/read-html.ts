import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";
import type { Line, ListLine } from "#lib/import/line.ts";
import { readPageTitle } from "#lib/import/recognise/headings.ts";
import { blockElements } from "#lib/paste/block-elements.ts";
import { attribute, type Element, findBase, resolveLink } from "./html-address.ts";
import { LineWriter } from "./line-writer.ts";

type Node = DefaultTreeAdapterMap["node"];

const ignored = new Set(
  "script style template noscript nav svg math iframe object embed select textarea button audio video canvas map head".split(
    " ",
  ),
);
const marks: Record<string, "bold" | "italic"> = { b: "bold", strong: "bold", i: "italic", em: "italic" };

/**
 * The lines of a saved HTML page: a block or a `<br>` ends a line, blocks and doubled `<br>` leave a gap.
 * Links keep their addresses, lists their entries; the texts of pictures are text ("till sidans topp" is one).
 */
export function readHtml(html: string): Line[] {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const walk = new Walk(findBase(nodesOf(document)));
  walk.through(document);
  const title = titleLine(document);
  const { lines } = walk.writer;
  const isStated = lines.some(({ text }) => readPageTitle(text) !== null);
  return title && !isStated ? [title, ...lines] : lines;
}

/** The window's title tells what page it is where the page itself does not. */
function titleLine(document: Node): Line | null {
  for (const node of nodesOf(document)) {
    if (!("tagName" in node) || node.tagName !== "title") continue;
    const writer = new LineWriter();
    for (const child of node.childNodes) {
      if (defaultTreeAdapter.isTextNode(child))
        writer.write(child.value, child.sourceCodeLocation?.startLine ?? 1);
    }
    writer.endLine("plain", true);
    const [line] = writer.lines;
    if (line && readPageTitle(line.text)) return line;
  }
  return null;
}

/** All nodes in order, without recursion: saved pages may be nested thousands deep. */
function* nodesOf(root: Node): Generator<Node> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}

/** A way through the tree that knows in which blocks, lists and quotations it is. */
class Walk {
  readonly writer = new LineWriter();
  private readonly base: URL | null;
  private readonly lists: { ordered: boolean; next: number }[] = [];
  private readonly entries: ListLine[] = [];
  private preformatted = 0;
  private readonly marked = { bold: 0, italic: 0 };
  private headings = 0;
  private quotations = 0;

  constructor(base: URL | null) {
    this.base = base;
  }

  through(root: Node): void {
    const waiting: (Node | (() => void))[] = [root];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (typeof next === "function") next();
      else if (defaultTreeAdapter.isTextNode(next))
        this.text(next.value, next.sourceCodeLocation?.startLine ?? 1);
      else if (!("tagName" in next)) this.children(next, waiting);
      else if (!ignored.has(next.tagName) && attribute(next, "hidden") === null) this.element(next, waiting);
    }
    this.endLine(true);
  }

  private children(node: Node, waiting: (Node | (() => void))[]): void {
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }

  private element(element: Element, waiting: (Node | (() => void))[]): void {
    const { tagName } = element;
    if (tagName === "br") this.endLine(false);
    if (tagName === "img") this.picture(element);
    if (blockElements.has(tagName)) this.endLine(true);
    waiting.push(this.enter(element));
    this.children(element, waiting);
  }

  /** Notes where the way now is, and gives back how to leave again. */
  private enter(element: Element): () => void {
    const { tagName } = element;
    const mark = marks[tagName];
    const link = tagName === "a" ? resolveLink(attribute(element, "href"), this.base) : null;
    if (mark) this.enterMark(mark);
    if (link) this.writer.openMark({ mark: "link", url: link === "unknown" ? null : link });
    if (/^h[1-6]$/.test(tagName)) this.headings += 1;
    if (tagName === "blockquote") this.quotations += 1;
    if (tagName === "pre") this.preformatted += 1;
    if (tagName === "ul" || tagName === "ol") {
      this.lists.push({ ordered: tagName === "ol", next: Number(attribute(element, "start")) || 1 });
    }
    if (tagName === "li") this.enterEntry();
    return () => {
      if (blockElements.has(tagName)) this.endLine(true);
      if (mark) this.leaveMark(mark);
      if (link) this.writer.closeMark();
      if (/^h[1-6]$/.test(tagName)) this.headings -= 1;
      if (tagName === "blockquote") this.quotations -= 1;
      if (tagName === "pre") this.preformatted -= 1;
      if (tagName === "ul" || tagName === "ol") this.lists.pop();
      if (tagName === "li") this.entries.pop();
    };
  }

  /** Bold within bold is bold. */
  private enterMark(mark: "bold" | "italic"): void {
    if (this.marked[mark] === 0) this.writer.openMark({ mark });
    this.marked[mark] += 1;
  }

  private leaveMark(mark: "bold" | "italic"): void {
    this.marked[mark] -= 1;
    if (this.marked[mark] === 0) this.writer.closeMark();
  }

  private enterEntry(): void {
    const list = this.lists.at(-1) ?? { ordered: false, next: 1 };
    this.entries.push({
      ordered: list.ordered,
      depth: this.entries.length + 1,
      begins: true,
      start: list.next,
    });
    list.next += 1;
  }

  private text(value: string, number: number): void {
    const lines = this.preformatted > 0 ? value.split(/\r\n|[\n\r]/) : [value];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.endLine(false);
      this.writer.write(line, number + index);
    }
  }

  private picture(element: Element): void {
    const text = attribute(element, "alt");
    if (text) this.writer.write(` ${text} `, element.sourceCodeLocation?.startLine ?? 1);
  }

  private endLine(gap: boolean): void {
    const entry = this.entries.at(-1);
    this.writer.endLine(this.block(), gap);
    if (entry?.begins && this.writer.lines.at(-1)?.block === entry) {
      this.entries[this.entries.length - 1] = { ...entry, begins: false };
    }
  }

  private block(): Line["block"] {
    if (this.headings > 0) return "heading";
    return this.entries.at(-1) ?? (this.quotations > 0 ? "quotation" : "plain");
  }
}
