import { existsSync, readFileSync } from "node:fs";
import { parseFeed } from "@rowanmanning/feed-parser";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { atom } from "#lib/feeds/atom.ts";
import type { Feed } from "#lib/feeds/feed.ts";
import { writeJsonFeed } from "#lib/feeds/json-feed.ts";
import { opml } from "#lib/feeds/opml.ts";
import type { FeedItem } from "#lib/feeds/published.ts";
import { rss } from "#lib/feeds/rss.ts";

const item: FeedItem = {
  id: "0199a3a6-1111-7000-8000-000000000001",
  slug: "nya-regler",
  title: "Nya regler & lagförslag <2021>",
  summary: "Kort om saken.",
  lead: "Kort om saken.",
  body: {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "Först ", marks: [] }, { type: "hardBreak" }] },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [{ type: "paragraph", content: [{ type: "text", text: "ett <b>" }] }],
          },
        ],
      },
      {
        type: "blockquote",
        attrs: { source: "Domstolen" },
        content: [{ type: "paragraph", content: [{ type: "text", text: "så", marks: [{ type: "bold" }] }] }],
      },
    ],
  },
  editorNote: "Se även den 3 mars.",
  kind: "INFORMATION",
  language: "sv",
  sourceDate: "2021-03-22",
  publishedAt: new Date("2021-03-24T07:30:00Z"),
  sources: [{ slug: "migrationsverket", name: "Migrationsverket" }],
  links: [
    { label: "Beslutet", url: "https://example.org/a?b=1&c=2", mediaType: "PDF", language: "sv" },
    { label: "Trycksak", url: null, mediaType: "OTHER", language: null },
  ],
  categories: ["Nya regler och lagförslag", "EU:s flykting- och gränspolitik"],
  changedAt: new Date("2021-04-02T00:00:00Z"),
};

const feedOf = (items: FeedItem[]): Feed => ({
  title: "Asylnytt",
  description: "Nyheter i asylfrågor",
  author: { name: "Asylnytt", email: null },
  page: "/",
  self: "/feed.xml",
  items,
});

const formats = { rss, atom } as const;
type Format = keyof typeof formats;
const read = (format: Format, items: FeedItem[]) => parseFeed(formats[format](feedOf(items)));

/** Whatever is wrong with the XML. */
function faultsIn(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}

/** What stands in the elements of a name, read by nothing but XML's own rules. */
function textsIn(xml: string, name: string): string[] {
  const texts: string[] = [];
  let isWithin = false;
  const parser = new SaxesParser({ xmlns: true });
  const add = (text: string) => {
    if (isWithin) texts.push(`${texts.pop() ?? ""}${text}`);
  };
  parser.on("opentag", (tag) => {
    isWithin = tag.name === name;
    if (isWithin) texts.push("");
  });
  parser.on("closetag", () => {
    isWithin = false;
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml).close();
  return texts.map((text) => text.trim());
}

describe.each(["rss", "atom"] as const)("a reader follows the feed as %s", (format) => {
  test("and gets the whole item, with its source, topics, links and when it was corrected", () => {
    const [entry] = read(format, [item]).items;
    expect(entry?.title).toBe(item.title);
    expect(entry?.id).toBe(`urn:uuid:${item.id}`);
    expect(entry?.url).toMatch(/^http.*\/nyheter\/nya-regler$/);
    expect(entry?.published).toEqual(item.publishedAt);
    const xml = formats[format](feedOf([item]));
    const updated = textsIn(xml, format === "rss" ? "atom:updated" : "updated").at(-1);
    expect(new Date(updated ?? "")).toEqual(item.changedAt);
    const [content] = textsIn(xml, format === "rss" ? "content:encoded" : "content");
    expect(entry?.authors.map(({ name }) => name)).toEqual(["Asylnytt"]);
    expect(entry?.categories.map(({ term }) => term)).toEqual(item.categories);
    expect(content).toMatch(
      /^<p><a href="http[^"]*\/kallor\/migrationsverket">Migrationsverket<\/a>, 22 mars 2021<\/p>/,
    );
    expect(content).toContain(
      "<p>Kort om saken.</p><p>Först <br></p><ul><li><p>ett &lt;b&gt;</p></li></ul>" +
        "<blockquote><p><strong>så</strong></p><cite>Domstolen</cite></blockquote>" +
        "<aside><p><strong>Asylnytt:</strong> Se även den 3 mars.</p></aside>" +
        '<ul><li><a href="https://example.org/a?b=1&amp;c=2">Beslutet</a> (extern länk, PDF)</li><li>Trycksak (',
    );
  });

  test("and is told under what terms its texts may be used", () => {
    const xml = formats[format](feedOf([item]));
    const [terms] = textsIn(xml, format === "rss" ? "copyright" : "rights");
    expect(terms).toMatch(/återanvändas.*CC BY 4\.0.*creativecommons\.org/);
  });

  test("and an item that moves to another address is not shown as new", () => {
    const [before] = read(format, [item]).items;
    const [after] = read(format, [{ ...item, slug: "annan", title: "Annan" }]).items;
    expect(after?.id).toBe(before?.id);
  });

  test("and an empty feed is still a feed", () => {
    expect(faultsIn(formats[format](feedOf([])))).toEqual([]);
    expect(read(format, []).title).toBe("Asylnytt");
  });

  test("and no text breaks it", () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "]]>",
        "<![CDATA[",
        "\u0000\u0008\uFFFE",
        "\uD800",
        "</item>",
        "<svg onload=alert(1)> A & B",
      ),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, lead, label) => {
        const links = [{ label: label || "-", url: null, mediaType: "WEB" as const, language: null }];
        const xml = formats[format](feedOf([{ ...item, title, lead, summary: lead, links }, item]));
        expect(faultsIn(xml)).toEqual([]);
        expect(parseFeed(xml).items.at(-1)?.title).toBe(item.title);
      }),
    );
  });

  const corpus = "../shared/corpora/naughty-strings/blns.json";
  test.skipIf(!existsSync(corpus))("and no string that has ever broken a program does", () => {
    const strings: string[] = JSON.parse(readFileSync(corpus, "utf8"));
    const items = strings.map((title) => ({
      ...item,
      title,
      lead: title,
      summary: title,
      categories: [title],
    }));
    expect(faultsIn(formats[format](feedOf(items)))).toEqual([]);
    expect(read(format, items).items).toHaveLength(strings.length);
  });
});

test("a reader follows the feed as JSON, with the same ids, texts and dates", () => {
  const json = JSON.parse(writeJsonFeed(feedOf([item])));
  expect(json._rights).toContain("CC BY 4.0");
  expect(json.version).toBe("https://jsonfeed.org/version/1.1");
  expect(json.items).toEqual([
    expect.objectContaining({
      id: `urn:uuid:${item.id}`,
      title: item.title,
      external_url: "https://example.org/a?b=1&c=2",
      date_published: "2021-03-24T07:30:00.000Z",
      date_modified: "2021-04-02T00:00:00.000Z",
      tags: item.categories,
      language: "sv",
    }),
  ]);
});

test("a reader takes in all feeds at once", () => {
  const site = { name: "Asylnytt & co", tagline: "", contactEmail: null, about: null };
  const category = { slug: "granser", name: "Gränser <&>", itemCount: 1, children: [] };
  const line = { slug: "unhcr", type: "INSTITUTION" as const, monitored: true, itemCount: 1 };
  const unhcr = { ...line, name: "UNHCR", homepage: "https://www.unhcr.org/?a=1&b=2" };
  const xml = opml(site, [category], [unhcr, { ...unhcr, slug: "tryckt", homepage: null }]);
  expect(faultsIn(xml)).toEqual([]);
  expect(xml).toMatch(/xmlUrl="http[^"]*\/amnen\/granser\/rss\.xml"/);
  expect(xml).toMatch(/xmlUrl="http[^"]*\/kallor\/unhcr\/rss\.xml"/);
  expect(xml.match(/type="link"/g)).toHaveLength(1);
  expect(xml).toContain('url="https://www.unhcr.org/?a=1&amp;b=2"');
});
