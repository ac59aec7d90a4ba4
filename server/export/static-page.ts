import { parse, defaultTreeAdapter as tree } from "parse5";
import { searchPage, tipsPage } from "#lib/addresses.ts";
import { nodesIn } from "../front/finish.ts";

/** What needs a server to answer it, and has no file. */
const served = [searchPage, tipsPage, "/admin", "/api", "/forhandsvisning"];

export const needsServer = (path: string) =>
  path.includes("?") || served.some((begin) => path === begin || path.startsWith(`${begin}/`));

/**
 * A page as plain files can have it: without the fields for search, which nothing would answer, and with links to
 * what needs a server leading to the site itself.
 */
export function asStatic(html: string, site: string): string {
  const changes: { start: number; end: number; text: string }[] = [];
  for (const node of nodesIn(parse(html, { sourceCodeLocationInfo: true }))) {
    const at = node.sourceCodeLocation;
    if (!tree.isElementNode(node) || !at) continue;
    if (node.tagName === "search") changes.push({ start: at.startOffset, end: at.endOffset, text: "" });
    const href = node.attrs.find(({ name }) => name === "href")?.value;
    const place = "attrs" in at ? at.attrs?.href : undefined;
    if (place && href?.startsWith("/") && needsServer(href)) {
      const value = (site + href).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      changes.push({ start: place.startOffset, end: place.endOffset, text: `href="${value}"` });
    }
  }
  let page = "";
  let done = 0;
  for (const { start, end, text } of changes.sort((a, b) => a.start - b.start)) {
    // What stands within something that is gone is gone.
    if (start < done) continue;
    page += html.slice(done, start) + text;
    done = end;
  }
  return page + html.slice(done);
}
