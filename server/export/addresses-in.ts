import { parse, defaultTreeAdapter as tree } from "parse5";
import { nodesIn } from "../front/finish.ts";

/** What a file of the site points at within the site: canonical paths, each with the place within that page, if any. */
export interface Pointed {
  path: string;
  anchor: string | null;
}

/** What a file holds for others to point at, and what it points at itself. */
export interface Read {
  anchors: Set<string>;
  pointed: Pointed[];
}

/** @param site the origin under which the site is known */
export function readFile(
  body: Buffer,
  { type, path, site }: { type: string; path: string; site: string },
): Read {
  const inner = (address: string) => readAddress(address, path, site);
  if (type.startsWith("text/html")) return readHtml(body.toString(), inner);
  const found = type.startsWith("text/css")
    ? [...body.toString().matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)]
    : /xml|json/.test(type)
      ? [...body.toString().matchAll(/<loc>([^<]+)<\/loc>|<\?xml-stylesheet[^>]*href="([^"]+)"/g)]
      : [];
  return { anchors: new Set(), pointed: found.flatMap(([, one, other]) => inner(one ?? other ?? "") ?? []) };
}

const pointing = new Set(["href", "src", "poster"]);
/** Pictures that link previews show. */
const pictures = new Set(["og:image", "twitter:image"]);

function readHtml(html: string, inner: (address: string) => Pointed | null): Read {
  const anchors = new Set<string>();
  const addresses: string[] = [];
  for (const node of nodesIn(parse(html))) {
    if (!tree.isElementNode(node)) continue;
    const given = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const id = given.get("id");
    if (id) anchors.add(id);
    // Where a form leads is for whoever has a server.
    for (const [name, value] of given) if (pointing.has(name)) addresses.push(value);
    for (const candidate of given.get("srcset")?.split(",") ?? [])
      addresses.push(candidate.trim().split(/\s/)[0] ?? "");
    if (pictures.has(given.get("property") ?? given.get("name") ?? ""))
      addresses.push(given.get("content") ?? "");
  }
  return { anchors, pointed: addresses.flatMap((address) => inner(address) ?? []) };
}

/** Null for what lies elsewhere. */
function readAddress(address: string, from: string, site: string): Pointed | null {
  const url = URL.parse(address, site + from);
  if (!url || url.origin !== site) return null;
  // What stands behind a file's name tells its versions apart, as those of an icon.
  const isFile = /\.[a-z0-9]+$/i.test(url.pathname);
  return {
    path: isFile ? url.pathname : url.pathname + url.search,
    anchor: url.hash ? decodeURIComponent(url.hash.slice(1)) : null,
  };
}
