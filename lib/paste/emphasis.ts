import { type Declarations, type HtmlNode, nodesOf, readDeclarations, textOf } from "./html-node.ts";
import { isStyleSheet } from "./quiet-html.ts";

/** What something says of its text; nothing where it leaves it as it was. */
export interface Emphasis {
  bold?: boolean;
  italic?: boolean;
}

const elements: Record<string, Emphasis> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
};

/** By the element's name, then by its classes, then by its own style, the last word being the strongest. */
export function emphasisOf(
  name: string,
  classes: string[],
  style: Declarations,
  byClass: Map<string, Emphasis>,
): Emphasis {
  return Object.assign(
    {},
    elements[name],
    ...classes.map((each) => byClass.get(each)),
    declaredEmphasis(style),
  );
}

function declaredEmphasis(style: Declarations): Emphasis {
  const weight = style.get("font-weight") ?? "";
  const slant = style.get("font-style") ?? "";
  return {
    ...(/^(bold|bolder|[6-9]00)/.test(weight) && { bold: true }),
    ...(/^(normal|lighter|[1-5]00)/.test(weight) && { bold: false }),
    ...(/^(italic|oblique)/.test(slant) && { italic: true }),
    ...(slant.startsWith("normal") && { italic: false }),
  };
}

/** Word sends its own character styles as classes, with a style sheet that says what they look like. */
export function emphasisByClass(root: HtmlNode): Map<string, Emphasis> {
  const found = new Map<string, Emphasis>();
  let sheet = "";
  for (const node of nodesOf(root)) if (isStyleSheet(node)) sheet += textOf(node);
  for (const [, selectors = "", css = ""] of sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const emphasis = declaredEmphasis(readDeclarations(css));
    if (Object.keys(emphasis).length === 0) continue;
    for (const [, name = ""] of selectors.matchAll(/\.([\w-]+)(?=\s*(?:,|$))/g)) {
      found.set(name, { ...found.get(name), ...emphasis });
    }
  }
  return found;
}
