/**
 * What is read of an HTML tree. Nodes of a browser's document have this shape, and so may those of a parser.
 * Names of elements are in any case, text is named `#text`.
 */
export interface HtmlNode {
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
}

export function attribute(node: HtmlNode, name: string): string {
  return node.getAttribute?.(name) ?? "";
}

export function classNames(node: HtmlNode): string[] {
  return attribute(node, "class").split(/\s+/).filter(Boolean);
}

/** A node and all beneath it in order, without recursion: what is pasted may be nested thousands deep. */
export function* nodesOf(root: HtmlNode): Generator<HtmlNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    waiting.push(...[...node.childNodes].reverse());
  }
}

export function textOf(root: HtmlNode): string {
  let text = "";
  for (const node of nodesOf(root)) if (node.nodeName === "#text") text += node.nodeValue ?? "";
  return text;
}

export type Declarations = Map<string, string>;

/** `font-weight: 700; color: red` by name, in small letters. */
export function readDeclarations(css: string): Declarations {
  return new Map(
    css.split(";").flatMap((declaration): [string, string][] => {
      const [name, ...value] = declaration.split(":");
      return name && value.length > 0
        ? [[name.trim().toLowerCase(), value.join(":").trim().toLowerCase()]]
        : [];
    }),
  );
}
