import { type DefaultTreeAdapterMap, parse } from "parse5";
import { Problem } from "#lib/errors.ts";
import type { Limits } from "./ask.ts";
import { fetchPage } from "./fetch-page.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const longest = 300;

/**
 * What a page calls itself. It is text from elsewhere: one line, cut short, and shown as text only.
 * @throws Problem `page.unreachable`, `page.untitled`
 */
export async function fetchPageTitle(address: string, limits: Partial<Limits> = {}): Promise<string> {
  const { contentType, bytes, url } = await fetchPage(address, limits);
  const title = /html/i.test(contentType) ? titleOf(decoded(bytes, contentType)) : "";
  if (title === "") throw new Problem("page.untitled", { host: new URL(url).hostname });
  return title;
}

function titleOf(html: string): string {
  const all = elementsIn(parse(html));
  const meta = all.find(
    (element) => element.tagName === "meta" && attribute(element, "property") === "og:title",
  );
  const title = all.find(({ tagName }) => tagName === "title");
  const written = (meta && attribute(meta, "content")) || (title ? textOf(title) : "");
  const line = written
    .toWellFormed()
    .replace(/[\s\p{C}]+/gu, " ")
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** Without recursion: how deep a page is nested is its own affair. */
function elementsIn(document: Node): Element[] {
  const found: Element[] = [];
  const open: Node[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) open.push(...node.childNodes.toReversed());
  }
  return found;
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value ?? "";

const textOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ("value" in node ? node.value : "")).join("");

/** By what the answer or the page says of its encoding; what it says wrong is read as UTF-8. */
function decoded(bytes: Buffer, contentType: string): string {
  const start = bytes.subarray(0, 2048).toString("latin1");
  const said = /charset=["']?([\w-]+)/i.exec(contentType) ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(start);
  try {
    return new TextDecoder(said?.[1] ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
