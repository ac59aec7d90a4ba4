import { describe, expect, test } from "vitest";
import { newsSitemapOf, sitemapIndexOf, sitemapOf } from "#lib/feeds/sitemap.ts";
import { sitemapFaults } from "#tests/support/sitemap-faults.ts";

const updatedAt = new Date("2021-03-24T07:30:00Z");
const item = { slug: "a", title: "Förvar & <gräns>", language: "sv", publishedAt: updatedAt };

const map = sitemapOf([{ path: "/om" }, { path: "/nyheter/a", updatedAt }]);
const index = sitemapIndexOf(["/sitemap/sidor.xml", "/sitemap/2021.xml"]);
const news = newsSitemapOf("Asylnytt", [item, { ...item, slug: "b", language: "prs" }]);

describe("a search engine that goes by the schemas of sitemaps", () => {
  test.each([
    ["a sitemap", map],
    ["an index", index],
    ["a sitemap of news", news],
  ])("reads %s", async (_, xml) => {
    expect(await sitemapFaults(xml)).toEqual([]);
  });

  test.each([
    ["a sitemap of nothing", map, /<url>.*<\/url>/gs, ""],
    ["a page without an address", map, /<loc>.*?<\/loc>/, ""],
    ["a page by its path", map, /<loc>.*?<\/loc>/, "<loc>/om</loc>"],
    ["a time in words", map, "<lastmod>2021-03-24T07:30:00.000Z", "<lastmod>24 mars 2021"],
    ["an element of no schema", map, "</loc>", "</loc><updated>2021-03-24</updated>"],
    ["a part without an address", index, /<loc>.*?<\/loc>/, ""],
    ["a part with what only pages have", index, "</loc>", "</loc><changefreq>daily</changefreq>"],
    ["an index of another name", index, /sitemapindex/g, "sitemaps"],
    ["a publication without a name", news, "<news:name>Asylnytt</news:name>", ""],
    ["a language in words", news, "<news:language>sv", "<news:language>svenska"],
    ["news of no date", news, /<news:publication_date>.*?<\/news:publication_date>/, ""],
    ["a time of no zone", news, "T07:30:00.000Z", "T07:30:00"],
    ["an empty title", news, /<news:title>.*?<\/news:title>/, "<news:title> </news:title>"],
    [
      "news with an element of no schema",
      news,
      "</news:title>",
      "</news:title><news:label>Asyl</news:label>",
    ],
  ])("refuses %s", async (_, xml, right, wrong) => {
    const broken = xml.replace(right, wrong);
    expect(broken).not.toBe(xml);
    expect(await sitemapFaults(broken)).not.toEqual([]);
  });
});
