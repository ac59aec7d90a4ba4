import { type DefaultTreeAdapterTypes, html, parse, serialize, defaultTreeAdapter as tree } from "parse5";
import { text } from "#lib/text/catalogue.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What is put into the form's page: why the tip was not taken, what was typed, and what is wrong by field. */
export interface Filling {
  problem: string;
  typed: Record<string, string>;
  faults: Record<string, string>;
}

/** The page of the form with what was typed and what is wrong. Its scripts go: they would take it out again. */
export function fillForm(page: string, { problem, typed, faults }: Filling): string {
  const document = parse(page);
  const elements = [...elementsIn(document)];
  const byId = new Map(elements.map((element) => [attribute(element, "id"), element]));
  for (const element of elements) {
    if (element.tagName === "script") tree.detachNode(element);
    if (element.tagName === "title" && element.namespaceURI === html.NS.HTML)
      say(element, `${text.tips.faultTitle}: ${textOf(element)}`);
  }
  tell(byId.get("tip-problem"), problem);
  for (const [name, value] of Object.entries(typed)) type(byId.get(`tip-${name}`), value);
  for (const [name, fault] of Object.entries(faults)) {
    tell(byId.get(`tip-${name}-fault`), fault);
    set(byId.get(`tip-${name}`), "aria-invalid", "true");
  }
  set(byId.get(`tip-${Object.keys(faults)[0]}`), "autofocus", "");
  return serialize(document);
}

function* elementsIn(parent: Parent): Generator<Element> {
  const waiting: Node[] = [...parent.childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    waiting.push(...node.childNodes);
  }
}

function tell(element: Element | undefined, words: string): void {
  if (!element) return;
  say(element, words);
  element.attrs = element.attrs.filter(({ name }) => name !== "hidden");
}

/** A text area's first line break does not count: so one stands before whatever was typed. */
function type(element: Element | undefined, value: string): void {
  if (element?.tagName === "textarea") say(element, `\n${value}`);
  else set(element, "value", value);
}

function say(element: Element, words: string): void {
  for (const child of [...element.childNodes]) tree.detachNode(child);
  tree.insertText(element, words);
}

function set(element: Element | undefined, name: string, value: string): void {
  if (!element) return;
  element.attrs = [...element.attrs.filter((given) => given.name !== name), { name, value }];
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((given) => given.name === name)?.value ?? "";

const textOf = (element: Element) =>
  element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : "")).join("");
