import { type DefaultTreeAdapterMap, parse } from "parse5";

type Element = DefaultTreeAdapterMap["element"];

/** A page as whoever follows links finds it. */
export interface CrawledPage {
  path: string;
  status: number;
  /** How many links lie between it and the front page. */
  clicks: number;
  /** The page that leads there first. */
  foundOn: string;
  /** What it says of itself; null for a feed, a picture or another file. */
  html: CrawledHtml | null;
}

export interface CrawledHtml {
  titles: string[];
  descriptions: string[];
  canonicals: string[];
  /** The feeds that a feed reader finds when it is given the page. */
  feeds: string[];
  headings: number;
  /** Search engines are asked to leave it out. */
  isUnlisted: boolean;
  /** Where it leads, within the site: paths with their queries, and what stands behind a `#`. */
  links: { path: string; anchor: string }[];
  /** What it is made of, besides: pictures, styles, feeds. */
  parts: string[];
  anchors: Set<string>;
  /** What it says in JSON-LD. */
  structuredData: SaidThing[];
}

/** A thing in JSON-LD, as it is written. */
export type SaidThing = { "@type": string } & { [property: string]: unknown };

const atOnce = 4;

/**
 * Opens everything that the front page leads to, click by click. What has a query is opened, and not followed further:
 * there is no end of what can be looked for.
 */
export async function crawlSite(url: string): Promise<Map<string, CrawledPage>> {
  const found = new Map<string, CrawledPage>();
  let next = new Map([["/", "/"]]);
  for (let clicks = 0; next.size > 0; clicks += 1) {
    const opened = await openAll(url, next, clicks);
    for (const page of opened) found.set(page.path, page);
    const followed = opened.filter(({ path }) => !path.includes("?"));
    next = notIn(found, followed, ({ links }) => links.map(({ path }) => path));
  }
  const parts = notIn(found, [...found.values()], (html) => html.parts);
  for (const part of await openAll(url, parts, Number.POSITIVE_INFINITY)) found.set(part.path, part);
  return found;
}

/** What pages lead to and is not found yet, each with the first page that does. */
function notIn(
  found: Map<string, CrawledPage>,
  pages: CrawledPage[],
  pathsIn: (html: CrawledHtml) => string[],
): Map<string, string> {
  const others = pages.flatMap(({ path: foundOn, html }) =>
    (html ? pathsIn(html) : []).filter((path) => !found.has(path)).map((path) => [path, foundOn] as const),
  );
  return new Map(others.toReversed());
}

async function openAll(url: string, paths: Map<string, string>, clicks: number): Promise<CrawledPage[]> {
  const waiting = [...paths];
  const opened: CrawledPage[] = [];
  const work = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const [path, foundOn] = entry;
      opened.push({ path, clicks, foundOn, ...(await open(url, path)) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return opened;
}

async function open(url: string, path: string): Promise<Pick<CrawledPage, "status" | "html">> {
  const answer = await fetch(url + path, { redirect: "manual" });
  const body = await answer.text();
  const isHtml = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
  return { status: answer.status, html: isHtml ? readPage(body, url + path) : null };
}

function readPage(html: string, address: string): CrawledHtml {
  const elements = [...elementsOf(parse(html))];
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const metas = (name: string) =>
    named("meta").flatMap((meta) =>
      attributeOf(meta, "name") === name ? (attributeOf(meta, "content") ?? "") : [],
    );
  const links = named("link");
  const within = (addresses: (string | undefined)[]) => addresses.flatMap((to) => withinSite(to, address));
  const inHead = links.filter((link) => /^(alternate|stylesheet|icon)$/.test(attributeOf(link, "rel") ?? ""));
  const pictures = [...named("img"), ...named("source")].map((picture) => attributeOf(picture, "src"));
  return {
    titles: named("title").filter(isInHead).map(textOf),
    descriptions: metas("description"),
    feeds: links.flatMap((link) =>
      attributeOf(link, "type") === "application/rss+xml" ? (attributeOf(link, "href") ?? "") : [],
    ),
    canonicals: links.flatMap((link) =>
      attributeOf(link, "rel") === "canonical" ? (attributeOf(link, "href") ?? "") : [],
    ),
    headings: named("h1").length,
    isUnlisted: metas("robots").some((content) => content.includes("noindex")),
    links: within([...named("a"), ...named("area")].map((link) => attributeOf(link, "href"))),
    parts: within([...inHead.map((link) => attributeOf(link, "href")), ...pictures]).map(({ path }) => path),
    anchors: new Set(elements.flatMap((element) => attributeOf(element, "id") ?? [])),
    structuredData: named("script")
      .filter((script) => attributeOf(script, "type") === "application/ld+json")
      .flatMap((script) => JSON.parse(textOf(script))),
  };
}

/** Null for another site, and for the newsroom, which is no reader's. */
function withinSite(to: string | undefined, address: string): { path: string; anchor: string }[] {
  if (to === undefined || !URL.canParse(to, address)) return [];
  const { origin, pathname, search, hash } = new URL(to, address);
  if (origin !== new URL(address).origin || pathname.startsWith("/admin")) return [];
  return [{ path: pathname + search, anchor: decodeURIComponent(hash.slice(1)) }];
}

function* elementsOf(node: DefaultTreeAdapterMap["parentNode"]): Generator<Element> {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

const attributeOf = (element: Element, name: string) =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** A drawing may have a title, too. */
const isInHead = ({ parentNode }: Element) => parentNode?.nodeName === "head";

const textOf = ({ childNodes }: Element) =>
  childNodes.map((child) => ("value" in child ? child.value : "")).join("");
