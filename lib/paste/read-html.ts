import { isLinkAddress } from "#lib/body/rules.ts";
import { blockElements } from "./block-elements.ts";
import { type Emphasis, emphasisByClass, emphasisOf } from "./emphasis.ts";
import { attribute, classNames, type Declarations, type HtmlNode } from "./html-node.ts";
import type { Entry, Line } from "./line.ts";
import { LineWriter, type Place } from "./line-writer.ts";
import { isStyleSheet, styleOf } from "./quiet-html.ts";
import { isWordComment, isWordMarker, isWordQuotation, wordEntry } from "./word.ts";

const ignored = new Set(
  (
    "script template noscript title nav svg math iframe object embed select textarea button input " +
    "audio video canvas map xml del"
  ).split(" "),
);
/** Words that pages keep for those who do not see them, such as "opens in a new window". */
const unseen = /^(sr-only|visually-hidden|visuallyhidden|element-invisible|ecl-u-sr-only)$/;

interface Here extends Place {
  list: { ordered: boolean; next: number; depth: number } | null;
  /** Whether ends of lines in the text are ends of lines. */
  preformatted: boolean;
}

const outside: Here = {
  bold: false,
  italic: false,
  href: null,
  heading: null,
  entry: null,
  quotation: null,
  list: null,
  preformatted: false,
};

/** The lines of pasted HTML, from any source: Word, Google Docs, web pages. Everything but text and its order may be missing. */
export function readHtml(root: HtmlNode): Line[] {
  const walk = new Walk(emphasisByClass(root));
  walk.through(root);
  return walk.writer.lines;
}

class Walk {
  readonly writer = new LineWriter();
  private readonly byClass: Map<string, Emphasis>;
  private quotations = 0;

  constructor(byClass: Map<string, Emphasis>) {
    this.byClass = byClass;
  }

  /** Without recursion: what is pasted may be nested thousands deep. */
  through(root: HtmlNode): void {
    const waiting: { node: HtmlNode; here: Here; leave?: boolean }[] = [{ node: root, here: outside }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, here, leave } = next;
      const name = node.nodeName.toLowerCase();
      if (name === "#text") this.text(node.nodeValue ?? "", here);
      else if (name === "br") this.writer.break();
      else if (leave) this.writer.end();
      else {
        const inside = this.enter(node, name, here);
        if (!inside) continue;
        if (blockElements.has(name)) {
          this.writer.end();
          waiting.push({ node, here, leave: true });
        }
        for (const child of [...node.childNodes].reverse()) waiting.push({ node: child, here: inside });
      }
    }
    this.writer.end();
  }

  private text(value: string, here: Here): void {
    for (const [index, line] of (here.preformatted ? value.split(/\r\n|[\n\r]/) : [value]).entries()) {
      if (index > 0) this.writer.break();
      this.writer.write(line, here);
    }
  }

  /** What holds within an element; null when nothing of it is wanted. */
  private enter(node: HtmlNode, name: string, here: Here): Here | null {
    if (!node.getAttribute) return here;
    const style = styleOf(node);
    const classes = classNames(node);
    if (
      ignored.has(name) ||
      isStyleSheet(node) ||
      isHidden(node, classes, style) ||
      isWordComment(classes, style)
    )
      return null;
    if (isWordMarker(style) && here.entry) return null;
    const inside = { ...here, ...listOf(node, name, style, here) };
    if (!inside.entry) inside.heading = headingOf(node, name, classes) ?? here.heading;
    const isQuotation = name === "blockquote" || isWordQuotation(node);
    if (isQuotation && !here.entry) inside.quotation = here.quotation ?? this.quotationOf(name);
    inside.href = name === "a" ? linkAddress(attribute(node, "href")) : here.href;
    inside.preformatted = isPreformatted(name, style) ?? here.preformatted;
    // A heading is bold and a quotation set apart by what it is.
    const styled = isQuotation ? [] : classes;
    Object.assign(inside, emphasisOf(name, styled, style, this.byClass));
    if (inside.heading) inside.bold = false;
    return inside;
  }

  /** Word's quotations are single paragraphs: those that follow each other are one. */
  private quotationOf(name: string): number {
    if (name !== "blockquote") return this.writer.lines.at(-1)?.quotation ?? ++this.quotations;
    return ++this.quotations;
  }
}

/** The list or the entry that begins with this element. */
function listOf(node: HtmlNode, name: string, style: Declarations, here: Here): Partial<Here> {
  if (name === "ul" || name === "ol" || name === "menu" || name === "dir") {
    const next = positive(attribute(node, "start"), 1);
    return { list: { ordered: name === "ol", next, depth: (here.list?.depth ?? 0) + 1 } };
  }
  if (name === "li") return { entry: entryOf(node, here.list) };
  if (here.list || here.entry || /^h[1-6]$/.test(name)) return {};
  const entry = wordEntry(node, style);
  return entry ? { entry } : {};
}

/** Word on the web gives each entry a list of its own, and says by `aria-level` how deep it is. */
function entryOf(node: HtmlNode, list: Here["list"]): Entry {
  const { ordered, depth } = list ?? { ordered: false, depth: 1 };
  const told = positive(attribute(node, "aria-level") || attribute(node, "data-aria-level"), 1);
  if (!list || !ordered) return { level: Math.max(depth, told), ordered, number: null };
  const number = positive(attribute(node, "value"), list.next);
  list.next = number + 1;
  return { level: Math.max(depth, told), ordered, number };
}

function positive(value: string, otherwise: number): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 && number < 1_000_000 ? number : otherwise;
}

function headingOf(node: HtmlNode, name: string, classes: string[]): 2 | 3 | null {
  const told = attribute(node, "role") === "heading" ? positive(attribute(node, "aria-level"), 2) : null;
  const level = /^h[1-6]$/.test(name) ? Number(name[1]) : classes.includes("MsoTitle") ? 1 : told;
  if (level === null) return null;
  return level <= 2 ? 2 : 3;
}

function isHidden(node: HtmlNode, classes: string[], style: Declarations): boolean {
  return (
    node.getAttribute?.("hidden") != null ||
    style.get("display") === "none" ||
    style.get("mso-hide") === "all" ||
    classes.some((each) => unseen.test(each))
  );
}

function isPreformatted(name: string, style: Declarations): boolean | null {
  const told = style.get("white-space");
  if (told) return /^(pre|break-spaces)/.test(told);
  return name === "pre" ? true : null;
}

/** The address as it was given, if a text may have it. */
function linkAddress(href: string): string | null {
  const address = href
    .trim()
    .replace(/[\t\n\r]/g, "")
    .replace(/\s/g, "%20");
  return isLinkAddress(address) ? address : null;
}
