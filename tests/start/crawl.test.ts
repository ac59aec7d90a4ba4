import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newsSitemap, sitemap } from "#lib/addresses.ts";
import { fillItems } from "#tests/bench/fill-items.ts";
import { inDatabase } from "#tests/bench/serve/archives.ts";
import { type CrawledHtml, type CrawledPage, crawlSite, type SaidThing } from "#tests/support/crawl-site.ts";
import { expand, lineOf } from "#tests/support/schema-org.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";
import { addressesOf } from "#tests/support/site-addresses.ts";
import { sitemapFaults } from "#tests/support/sitemap-faults.ts";
import { describedIn, faultsOf } from "#tests/support/structured-data-faults.ts";

let site: StartedSite;
let pages: Map<string, CrawledPage>;
/** What the sitemap and its parts name. */
let mapped: string[];
/** Its parts. */
let parts: string[];

/** The sample, and so many newer items that a month has pages beyond the second. */
beforeAll(async () => {
  site = await startSite({ SAMPLE: "sample" });
  await inDatabase(site, () => fillItems(150, null));
  pages = await crawlSite(site.url);
  const named = await addressesOf(site.url);
  mapped = named.filter((path) => !path.endsWith(".xml"));
  parts = named.filter((path) => path.endsWith(".xml"));
});

afterAll(async () => {
  await site.stop();
  rmSync(site.dataDir, { recursive: true });
});

/** Pages for readers that search engines may list. */
const listed = () =>
  [...pages.values()].flatMap(({ path, html }) => (html && !html.isUnlisted ? [{ path, html }] : []));

/** The paths of listed pages of which something is not so. */
const without = (isSo: (html: CrawledHtml, path: string) => boolean) =>
  listed().flatMap(({ path, html }) => (isSo(html, path) ? [] : path));

describe("whoever follows every link from the front page", () => {
  test("meets no address that leads nowhere, or somewhere else", () => {
    const broken = [...pages.values()].filter(({ status }) => status !== 200);
    expect(broken.map(({ path, status, foundOn }) => `${foundOn} → ${path}: ${status}`)).toEqual([]);
    expect(pages.size).toBeGreaterThan(200);
  });

  test("lands where the link says within a page", () => {
    const astray = [...pages.values()].flatMap(({ path: from, html }) =>
      (html?.links ?? [])
        .filter(({ path, anchor }) => {
          const anchors = pages.get(path)?.html?.anchors;
          return anchor !== "" && anchors !== undefined && !anchors.has(anchor);
        })
        .map(({ path, anchor }) => `${from} → ${path}#${anchor}`),
    );
    expect(astray).toEqual([]);
  });

  test("comes by every page that search engines are told of", () => {
    expect(mapped.length).toBeGreaterThan(200);
    expect(mapped.filter((path) => !pages.has(path))).toEqual([]);
  });

  test("reads every item after four clicks at most", () => {
    const items = mapped.filter((path) => path.startsWith("/nyheter/"));
    expect(items.length).toBeGreaterThan(120);
    expect(items.filter((path) => (pages.get(path)?.clicks ?? 99) > 4)).toEqual([]);
  });
});

describe("every page that search engines may list", () => {
  test("has one title, which no other page has", () => {
    expect(without(({ titles }) => titles.length === 1 && titles[0] !== "")).toEqual([]);
    const byTitle = Map.groupBy(listed(), ({ html }) => html.titles[0]);
    const shared = [...byTitle].filter(([, pages]) => pages.length > 1);
    expect(shared.map(([title, pages]) => [title, ...pages.map(({ path }) => path)])).toEqual([]);
  });

  test("has one description", () => {
    expect(without(({ descriptions: [one, ...others] }) => Boolean(one) && others.length === 0)).toEqual([]);
  });

  test("names itself as its canonical address", () => {
    const own = (path: string) => new URL(path, site.url).href;
    expect(without(({ canonicals }, path) => canonicals.join() === own(path))).toEqual([]);
  });

  test("tells feed readers of a feed that is there", () => {
    const isThere = (feed: string) => pages.get(new URL(feed).pathname)?.status === 200;
    expect(without(({ feeds }) => feeds.length > 0 && feeds.every(isThere))).toEqual([]);
  });

  test("has one heading of the first rank", () => {
    expect(without(({ headings }) => headings === 1)).toEqual([]);
  });
});

/** What Google recommends that an article says. */
const recommendedOfArticle = [
  "headline",
  "image",
  "datePublished",
  "dateModified",
  "author",
  "author.name",
  "author.url",
];

describe("a search engine that reads structured data", () => {
  test("meets no type, property or value that schema.org does not have there", async () => {
    const all = said().map(async ({ path, thing }) => ({ path, things: await expand(thing) }));
    const expanded = await Promise.all(all);
    const described = describedIn(expanded.flatMap(({ things }) => things));
    const faults = expanded.flatMap(({ path, things }) =>
      things.flatMap((thing) => faultsOf(thing, described)).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test("learns of every item what it shows of articles, and who publishes it in what language", () => {
    expect(said("NewsArticle").map(({ path }) => path)).toEqual(
      expect.arrayContaining(mapped.filter((path) => path.startsWith("/nyheter/"))),
    );
    expect(lacking("NewsArticle", [...recommendedOfArticle, "publisher.name", "inLanguage"])).toEqual([]);
  });

  test("learns what an item is based on, where it stands and what was wrong in it", () => {
    for (const property of ["isBasedOn.url", "citation.publisher.name", "articleSection", "correction.text"])
      expect(having("NewsArticle", property), property).not.toEqual([]);
  });

  test("learns of every edition what is in it, and of a sponsor", () => {
    const properties = ["datePublished", "dateModified", "inLanguage", "publisher.name", "hasPart.url"];
    expect(lacking("PublicationIssue", properties)).toEqual([]);
    expect(having("PublicationIssue", "sponsor.name")).toContain("/utgavor/2021-03-24");
  });

  test("learns the items of every category, in their order", () => {
    const categories = mapped.filter((path) => path.startsWith("/amnen/"));
    expect(categories.length).toBeGreaterThan(13);
    const lists = ["position", "url", "name"].map((property) => `mainEntity.itemListElement.${property}`);
    for (const list of lists)
      expect(having("CollectionPage", list)).toEqual(expect.arrayContaining(categories));
  });

  test("learns of every page below the first ones which lie above it", () => {
    const below = mapped.filter((path) => path.split("/").length > 2);
    expect(said("BreadcrumbList").map(({ path }) => path)).toEqual(expect.arrayContaining(below));
    const steps = ["position", "name", "item"].map((property) => `itemListElement.${property}`);
    expect(lacking("BreadcrumbList", steps)).toEqual([]);
    const short = said("BreadcrumbList").filter(({ thing }) => valuesOf(thing, "itemListElement").length < 2);
    expect(short).toEqual([]);
  });

  test("learns what the site is called, how it is searched and who publishes it", () => {
    expect(having("WebSite", "name")).toEqual(["/"]);
    expect(having("WebSite", "potentialAction.target.urlTemplate")).toEqual(["/"]);
    const [about] = said("AboutPage").filter(({ path }) => path === "/om");
    const [publisher] = valuesOf(about?.thing, "mainEntity") as SaidThing[];
    expect(lineOf(publisher?.["@type"] ?? "")).toContain("Organization");
    expect(publisher).toMatchObject({ name: "Asylnytt", url: `${site.url}/` });
  });
});

describe("a search engine that goes by the schemas of sitemaps", () => {
  test("reads the index, its parts and the news", async () => {
    expect(parts.length).toBeGreaterThan(1);
    for (const path of [sitemap, ...parts, newsSitemap]) {
      const xml = await (await fetch(site.url + path)).text();
      expect(xml, path).toContain(path === sitemap ? "<sitemap>" : "<url>");
      expect(await sitemapFaults(xml), path).toEqual([]);
    }
  });
});

/** What pages say, or what they say of things of a type, and where. */
const said = (type?: string) =>
  [...pages.values()].flatMap(({ path, html }) =>
    (html?.structuredData ?? [])
      .filter((thing) => !type || thing["@type"] === type)
      .map((thing) => ({ path, thing })),
  );

/** The pages whose thing of a type has a property; `author.name` is that of every author. */
const having = (type: string, property: string) =>
  said(type).flatMap(({ path, thing }) => (hasProperty(thing, property) ? path : []));

/** Which properties things of a type lack, and where. */
const lacking = (type: string, properties: string[]) =>
  properties.flatMap((property) =>
    said(type).flatMap(({ path, thing }) => (hasProperty(thing, property) ? [] : `${path}: ${property}`)),
  );

function hasProperty(thing: SaidThing, property: string): boolean {
  const [name = "", ...further] = property.split(".");
  const values = valuesOf(thing, name);
  const isThere = (value: unknown) =>
    further.length === 0 || hasProperty(value as SaidThing, further.join("."));
  return values.length > 0 && values.every(isThere);
}

const valuesOf = (thing: SaidThing | undefined, name: string) => [thing?.[name] ?? []].flat();
