import type { DefaultTreeAdapterMap } from "parse5";
import { urlSchema } from "#lib/items/schema.ts";

type Node = DefaultTreeAdapterMap["node"];
export type Element = DefaultTreeAdapterMap["element"];

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** Where a saved page once was: its `<base>`, its canonical address, or the browser's "saved from" comment. */
export function findBase(nodes: Iterable<Node>): URL | null {
  let saved: URL | null = null;
  let canonical: URL | null = null;
  for (const node of nodes) {
    if (node.nodeName === "#comment" && "data" in node) saved ??= savedFrom(node.data);
    if (!("attrs" in node)) continue;
    if (node.tagName === "base") {
      const base = webAddress(attribute(node, "href"));
      if (base) return base;
    }
    if (node.tagName === "link" && attribute(node, "rel")?.toLowerCase() === "canonical") {
      canonical ??= webAddress(attribute(node, "href"));
    }
    if (node.tagName === "meta" && attribute(node, "property") === "og:url") {
      canonical ??= webAddress(attribute(node, "content"));
    }
  }
  return canonical ?? saved;
}

/** `<!-- saved from url=(0042)https://… -->`, as browsers write it. */
function savedFrom(comment: string): URL | null {
  return webAddress(/saved from url=\(\d+\)(\S+)/.exec(comment)?.[1] ?? null);
}

function webAddress(address: string | null): URL | null {
  return address && /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : null;
}

/**
 * Where a link leads: an address, `unknown` when it leads out of the page to nobody knows where,
 * or null when it is no link to follow (within the page, a script, no address at all).
 */
export function resolveLink(href: string | null, base: URL | null): string | "unknown" | null {
  const address = href?.replace(/[\t\n\r]/g, "").trim();
  if (!address || address.startsWith("#")) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === "file") return "unknown";
  if (scheme && !["http", "https", "mailto"].includes(scheme)) return null;
  if (!scheme && !base) return "unknown";
  if (!URL.canParse(address, base?.href)) return "unknown";
  const url = new URL(address, base?.href);
  if (base && url.href.split("#")[0] === base.href.split("#")[0] && url.hash) return null;
  return urlSchema.safeParse(url.href).success ? url.href : "unknown";
}
