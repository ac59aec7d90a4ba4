import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page as readers get it. */
export interface Finished {
  html: string;
  /** The status that the page asks for, where Next cannot answer with it; null for all others. */
  status: number | null;
}

/** A page with a part that only a script would fill in, or that breaks off: not to be shown, nor kept. */
export class UnfinishedPage extends Error {
  override readonly name = "UnfinishedPage";
}

/** Script elements that hold data; no browser runs them. */
const dataBlocks = ["application/ld+json", "speculationrules"];

/** How React marks a `Suspense` whose content is still to come, or has failed. */
const holes = ["$?", "$!"];

/** The names that React gives to a boundary, to a place within it, and to the piece that a script moves there. */
const pieceName = /^[BPS]:[\da-f]+$/;

/**
 * Takes out of a page that Next rendered what is there for hydration only: its scripts, flight data among
 * them, what loads scripts ahead, and word of the page's status. All else stays as it is, byte for byte:
 * an HTML parser says what is an element and what is text that looks like one, and the ranges that it read
 * are cut. @throws UnfinishedPage
 */
export function finishPage(html: string): Finished {
  if (!html.trimEnd().endsWith("</html>")) throw new UnfinishedPage("The page breaks off");
  const cuts: { startOffset: number; endOffset: number }[] = [];
  let status: number | null = null;
  for (const node of nodesIn(parse(html, { sourceCodeLocationInfo: true }))) {
    if (isHole(node)) throw new UnfinishedPage("React left a part of the page to a script");
    if (!tree.isElementNode(node) || !node.sourceCodeLocation) continue;
    const asked = statusIn(node);
    status ??= asked;
    if (asked !== null || isForHydration(node)) cuts.push(node.sourceCodeLocation);
  }
  return { html: without(cuts, html), status };
}

/** What a template holds belongs to it, though not as its children. */
export function* nodesIn(document: Parent): Generator<Node> {
  const waiting: Node[] = [...document.childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ("content" in node) waiting.push(...node.content.childNodes);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
}

function isHole(node: Node): boolean {
  if (tree.isCommentNode(node)) return holes.includes(node.data);
  return tree.isElementNode(node) && pieceName.test(attribute(node, "id"));
}

function statusIn(element: Element): number | null {
  if (element.tagName !== "meta" || attribute(element, "name") !== "asylnytt:status") return null;
  return Number(attribute(element, "content"));
}

function isForHydration(element: Element): boolean {
  if (element.tagName === "script") return !dataBlocks.includes(attribute(element, "type").toLowerCase());
  if (element.tagName !== "link") return false;
  const rel = attribute(element, "rel").toLowerCase().split(/\s+/);
  const isForScript = attribute(element, "as").toLowerCase() === "script";
  return rel.includes("modulepreload") || (rel.includes("preload") && isForScript);
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((given) => given.name === name)?.value ?? "";

/** The parser's order is not always that of the text, and an SVG script may hold another one. */
function without(cuts: { startOffset: number; endOffset: number }[], html: string): string {
  let kept = "";
  let at = 0;
  for (const { startOffset, endOffset } of cuts.toSorted((a, b) => a.startOffset - b.startOffset)) {
    kept += html.slice(at, startOffset);
    at = Math.max(at, endOffset);
  }
  return kept + html.slice(at);
}
