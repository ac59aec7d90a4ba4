import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import type { HtmlNode } from "#lib/paste/html-node.ts";

type Node = DefaultTreeAdapterMap["node"];

/** Parsed as a browser parses what is pasted, and in the shape of a browser's nodes. */
export function htmlTree(html: string): HtmlNode {
  return browserLike(parseFragment(html, { scriptingEnabled: false }));
}

function browserLike(node: Node): HtmlNode {
  return {
    nodeName: node.nodeName,
    nodeValue: "value" in node ? node.value : null,
    get childNodes() {
      return "childNodes" in node ? node.childNodes.map(browserLike) : [];
    },
    ...("attrs" in node && {
      getAttribute: (name: string) => node.attrs.find((each) => each.name === name)?.value ?? null,
    }),
  };
}
