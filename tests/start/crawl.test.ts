import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillItems } from "#tests/bench/fill-items.ts";
import { inDatabase } from "#tests/bench/serve/archives.ts";
import { type CrawledHtml, type CrawledPage, crawlSite } from "#tests/support/crawl-site.ts";
import { type StartedSite, startSite } from "#tests/support/site.ts";
import { addressesOf } from "#tests/support/site-addresses.ts";

let site: StartedSite;
let pages: Map<string, CrawledPage>;
/** What the sitemap and its parts name. */
let mapped: string[];

/** The sample, and so many newer items that a month has pages beyond the second. */
beforeAll(async () => {
  site = await startSite({ SAMPLE: "sample" });
  await inDatabase(site, () => fillItems(150, null));
  pages = await crawlSite(site.url);
  mapped = (await addressesOf(site.url)).filter((path) => !path.endsWith(".xml"));
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

  test("has one heading of the first rank", () => {
    expect(without(({ headings }) => headings === 1)).toEqual([]);
  });
});
