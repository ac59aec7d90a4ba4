/** How an address is asked for. */
export interface Request {
  path: string;
  headers?: Record<string, string>;
}

export interface Got {
  /** How it was asked for, to be told of. */
  asked: string;
  status: number;
  /** Where it leads, and what it says. */
  text: string;
}

/** Asks once, without following where that leads; but what Next leads its own script to is asked for, too. */
export async function get(url: string, { path, headers = {} }: Request): Promise<Got> {
  const init: RequestInit = { headers, redirect: "manual" };
  let answer = await fetch(`${url}${path}`, init);
  // The address under which caches may tell the forms of one page apart.
  const apart = answer.headers.get("location") ?? "";
  if (headers.rsc && /[?&]_rsc\b/.test(apart) && !path.includes("_rsc")) {
    await answer.arrayBuffer();
    answer = await fetch(new URL(apart, url), init);
  }
  const text = `${answer.headers.get("location") ?? ""}\n${await answer.text()}`;
  return { asked: `${path} ${JSON.stringify(headers)}`, status: answer.status, text };
}

/** Every form in which Next can be asked for a page: whole, as data, in parts, beforehand. */
export function formsOf(path: string): Request[] {
  const rsc = { rsc: "1" };
  const segments = ["/_tree", "/_index", "/_head", "/_full"];
  return [
    { path },
    { path, headers: rsc },
    { path: `${path}?_rsc=abc`, headers: rsc },
    { path: `${path}?_rsc`, headers: { ...rsc, "next-router-state-tree": "%5B%22%22%5D" } },
    { path, headers: { ...rsc, "next-router-prefetch": "1" } },
    ...segments.map((segment) => ({
      path,
      headers: { ...rsc, "next-router-prefetch": "1", "next-router-segment-prefetch": segment },
    })),
    { path: `${path}.rsc` },
    { path: `${path}.prefetch.rsc`, headers: rsc },
    { path: `${path}.segments/_tree.segment.rsc`, headers: rsc },
    { path: `/_next/data/x${path}.json`, headers: { "x-nextjs-data": "1" } },
    { path, headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" } },
  ];
}

/** What is found nowhere by following links. */
const unlinked = [
  "/rss.xml",
  "/atom.xml",
  "/feed.json",
  "/opml.xml",
  "/sok?q=notis+OR+ingress+OR+text+OR+anm%C3%A4rkning",
  "/sok/rss.xml?q=notis+OR+ingress+OR+text",
  "/api/v1/items?limit=100",
  "/sitemap.xml",
  "/sitemap/sidor.xml",
  "/robots.txt",
  "/api/health",
  "/finns-inte",
  "/tipsa/tack",
];

/**
 * Opens every address of the site that can be found by following links from its front page, feed and site map,
 * and `further` ones; in every form where one of its sort was not yet. @returns the addresses
 */
export async function walkSite(
  url: string,
  further: string[],
  look: (got: Got) => void,
): Promise<Set<string>> {
  const found = new Set(["/", ...unlinked, ...further]);
  const sorts = new Map<string, number>();
  // A set tells of what is added while it is walked.
  for (const path of found) {
    const sort = path.replace(/[^/]+$/, "");
    const before = sorts.get(sort) ?? 0;
    sorts.set(sort, before + 1);
    const got = await get(url, { path });
    look(got);
    for (const linked of linksIn(got.text, url)) found.add(linked);
    if (before === 0) for (const form of formsOf(path).slice(1)) look(await get(url, form));
  }
  return found;
}

/** The addresses of this site that a page or a feed leads to, those of the newsroom and of finished files left out. */
export function linksIn(text: string, url: string): string[] {
  const named = [...text.matchAll(/(?:href="|<loc>|<link>)([^"<]+)/g)].map(([, address = ""]) => address);
  return named
    .filter((address) => URL.canParse(address, url))
    .map((address) => new URL(address.replaceAll("&amp;", "&"), url))
    .filter(({ origin, pathname }) => origin === url && !/^\/(admin|_next)\b/.test(pathname))
    .map(({ pathname, search }) => pathname + search);
}
