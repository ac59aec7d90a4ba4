import { attribute, type Declarations, type HtmlNode, readDeclarations } from "./html-node.ts";

/**
 * HTML whose styles and handlers have names that mean nothing to a browser. Reading what is pasted applies
 * and runs none of them, but a browser under a strict policy complains of each that it meets.
 */
export function quietHtml(html: string): string {
  return html.replace(/<\/?[a-z][^<>]*>/gi, (tag) =>
    tag
      .replace(/^<style\b/i, "<xmp data-pasted-sheet")
      .replace(/^<\/style\b/i, "</xmp")
      .replace(/(\s)(style|on[a-z]+)(?=\s*=)/gi, "$1data-pasted-$2"),
  );
}

/** What an element's own style says, whether it was made quiet or not. */
export function styleOf(node: HtmlNode): Declarations {
  return readDeclarations(attribute(node, "data-pasted-style") || attribute(node, "style"));
}

/** Whether an element holds the rules of a style sheet. */
export function isStyleSheet(node: HtmlNode): boolean {
  return /^style$/i.test(node.nodeName) || node.getAttribute?.("data-pasted-sheet") != null;
}
