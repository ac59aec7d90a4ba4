import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { newsSitemapOf, partsOf, readPart, sitemapOf } from "#lib/feeds/sitemap.ts";

/** The names of the elements, in order, each with its text. */
function elementsIn(xml: string): [name: string, text: string][] {
  const elements: [string, string][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => elements.push([name, ""]));
  parser.on("text", (text) => {
    const last = elements.at(-1);
    if (last) last[1] += text.trim();
  });
  parser.write(xml).close();
  return elements;
}

describe("a search engine reads the sitemap", () => {
  test("in parts of ten thousand addresses, each under a name of its own", () => {
    expect(partsOf("2021", 0)).toEqual([]);
    expect(partsOf("2021", 10_000)).toEqual(["/sitemap/2021.xml"]);
    expect(partsOf("2021", 20_001)).toEqual([
      "/sitemap/2021.xml",
      "/sitemap/2021-2.xml",
      "/sitemap/2021-3.xml",
    ]);
    expect(readPart("2021-3")).toEqual({ name: "2021", skip: 20_000 });
    expect(readPart("sidor")).toEqual({ name: "sidor", skip: 0 });
    for (const wrong of ["2021-1", "2021-0", "2021-02", "-2", ""]) expect(readPart(wrong), wrong).toBeNull();
  });

  test("with the time of the last change where it is known", () => {
    const xml = sitemapOf([
      { path: "/om" },
      { path: "/nyheter/a", updatedAt: new Date("2021-03-24T07:30:00Z") },
    ]);
    expect(elementsIn(xml).map(([name]) => name)).toEqual(["urlset", "url", "loc", "url", "loc", "lastmod"]);
    expect(elementsIn(xml).at(-1)?.[1]).toBe("2021-03-24T07:30:00.000Z");
  });

  test("and that of the news, as Google wants it", () => {
    const item = { slug: "a", title: "Förvar & <gräns>\u0001", language: "sv", publishedAt: new Date(0) };
    const [, , location, ...news] = elementsIn(newsSitemapOf("Asylnytt", [item]));
    expect(location?.[1]).toMatch(/^http.*\/nyheter\/a$/);
    expect(news).toEqual([
      ["news:news", ""],
      ["news:publication", ""],
      ["news:name", "Asylnytt"],
      ["news:language", "sv"],
      ["news:publication_date", "1970-01-01T00:00:00.000Z"],
      ["news:title", "Förvar & <gräns>"],
    ]);
  });
});
