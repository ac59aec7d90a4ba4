import { classNames, type Declarations, type HtmlNode, nodesOf, textOf } from "./html-node.ts";
import type { Entry } from "./line.ts";
import { styleOf } from "./quiet-html.ts";

const commentClasses = new Set(["msocomanchor", "msocomtxt", "msocomoff", "MsoCommentReference"]);

/** Remarks beside a document and signs that lead to them; the text that they are about is not one of them. */
export function isWordComment(classes: string[], style: Declarations): boolean {
  return (
    classes.some((each) => commentClasses.has(each)) ||
    /^comment/.test(style.get("mso-element") ?? "") ||
    style.get("mso-special-character") === "comment"
  );
}

/** Word writes the bullet or number of an entry as text that is to be left out where lists are known. */
export function isWordMarker(style: Declarations): boolean {
  return style.get("mso-list") === "ignore";
}

/**
 * The entry that a paragraph of Word is: its lists are paragraphs with `mso-list: l0 level1 lfo1`.
 * Null for other paragraphs.
 */
export function wordEntry(paragraph: HtmlNode, style: Declarations): Entry | null {
  const level = /\blevel(\d)/.exec(style.get("mso-list") ?? "")?.[1];
  if (!level) return null;
  const marker = markerOf(paragraph);
  const number = /(\d+)[.):]*$/.exec(marker)?.[1];
  return {
    level: Number(level),
    ordered: /^[([]?(\d|\p{L}+[.):\]]|\p{L}{1,4}\d)/u.test(marker),
    number: number ? Number(number) : null,
  };
}

function markerOf(paragraph: HtmlNode): string {
  for (const node of nodesOf(paragraph)) {
    if (isWordMarker(styleOf(node))) return textOf(node).replace(/[\s\u00a0]+/g, "");
  }
  return "";
}

export function isWordQuotation(node: HtmlNode): boolean {
  return classNames(node).some((name) => /^Mso(Intense)?Quote$/.test(name));
}
