import fc from "fast-check";
import { parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
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
  categoryName: "Nya regler och lagförslag",
};

const site = { name: "Asylnytt", tagline: "Nyheter i asylfrågor", contactEmail: null, about: null };

const readBack = (items: FeedItem[]) => parseRssFeed(rss(site, items)).items?.[0];

describe("a reader follows the feed", () => {
  test("and gets the whole item, with its source, topic and links", () => {
    const entry = readBack([item]);
    expect(entry).toMatchObject({
      title: item.title,
      link: expect.stringMatching(/^http.*\/nyheter\/nya-regler$/),
      guid: { value: `urn:uuid:${item.id}`, isPermaLink: false },
      categories: [{ name: "Nya regler och lagförslag" }],
    });
    expect(new Date(entry?.pubDate ?? "")).toEqual(item.publishedAt);
    expect(entry?.content?.encoded).toBe(
      "<p>Kort om saken.</p><p>Först <br></p><ul><li><p>ett &lt;b&gt;</p></li></ul>" +
        "<blockquote><p><strong>så</strong></p><cite>Domstolen</cite></blockquote>" +
        "<aside><p><strong>Asylnytt:</strong> Se även den 3 mars.</p></aside>" +
        '<ul><li><a href="https://example.org/a?b=1&amp;c=2">Beslutet</a></li><li>Trycksak</li></ul>',
    );
  });

  test("and an item that moves to another address is not shown as new", () => {
    expect(readBack([{ ...item, slug: "annan" }])?.guid).toEqual(readBack([item])?.guid);
  });

  test("and an empty feed is still a feed", () => {
    expect(parseRssFeed(rss(site, [])).title).toBe("Asylnytt");
  });

  test("and what looks like markup in a summary stays text", () => {
    const summary = "<svg onload=alert(1)> A & B";
    expect(readBack([{ ...item, summary }])?.description).toBe("&lt;svg onload=alert(1)&gt; A &amp; B");
  });

  test("and no text breaks it", () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("]]>", "<![CDATA[", "\u0000\u0008\uFFFE", "\uD800", "</item>"),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, lead, label) => {
        const links = [{ label: label || "-", url: null, mediaType: "WEB" as const, language: null }];
        const xml = rss(site, [{ ...item, title, lead, summary: lead, links }, item]);
        expect(xml).not.toMatch(/[^\P{Cc}\t\n\r\u{80}-\u{9F}]|[\uFFFE\uFFFF]/u);
        expect(xml.isWellFormed()).toBe(true);
        expect(parseRssFeed(xml).items?.at(-1)?.title).toBe(item.title);
      }),
    );
  });
});
