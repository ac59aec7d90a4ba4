import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ItemBody } from "#components/item/item-body.tsx";
import { ItemLinks } from "#components/item/item-links.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { collectionPage } from "#components/site/structured-data.ts";
import { SponsorLine } from "#components/sponsor/sponsor-line.tsx";
import type { Block, Inline } from "#lib/body/schema.ts";
import type { PublishedLink } from "#lib/items/published.ts";

const words = (text: string, ...marks: Extract<Inline, { type: "text" }>["marks"] & object): Inline => ({
  type: "text",
  text,
  marks,
});
const heading = (level: 2 | 3, text: string): Block => ({
  type: "heading",
  attrs: { level },
  content: [words(text)],
});
const body = (...content: Block[]) => renderToStaticMarkup(<ItemBody body={{ type: "doc", content }} />);

const link: PublishedLink = {
  label: "Action plan",
  url: "https://example.org/plan.pdf",
  mediaType: "PDF",
  language: "en",
};
const links = (given: Partial<PublishedLink>) =>
  renderToStaticMarkup(<ItemLinks links={[{ ...link, ...given }]} />);
const spoken = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");

describe("a reader opens an item", () => {
  test("whose text stays text, whatever it says", () => {
    const html = body({ type: "paragraph", content: [words("<script>alert(1)</script> & mer")] });
    expect(html).toContain("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; mer</p>");
  });

  test("with bold, italic and linked words inside each other", () => {
    const marks = [
      { type: "link", attrs: { href: "https://example.org/" } },
      { type: "bold" },
      { type: "italic" },
    ] as const;
    const html = body({ type: "paragraph", content: [words("ord", ...marks)] });
    expect(html).toContain('<a href="https://example.org/" rel="external"><strong><em>ord</em></strong></a>');
  });

  test("whose headings leave no gap under the title", () => {
    expect(body(heading(3, "Bakgrund"))).toContain("<h2>Bakgrund</h2>");
    const html = body(heading(3, "Först"), heading(2, "Sedan"), heading(3, "Under"));
    expect(html.match(/<h\d>/g)).toEqual(["<h2>", "<h2>", "<h3>"]);
  });

  test("and hears of each link where it leads, and in which language", () => {
    expect(spoken(links({}))).toBe("Action plan, extern länk, PDF, engelska");
    expect(links({})).toContain('hrefLang="en"');
    expect(links({})).toContain('<span lang="en"');
    expect(spoken(links({ mediaType: "WEB", language: "sv" }))).toBe("Action plan, extern länk");
    expect(spoken(links({ url: "mailto:red@example.org", mediaType: "OTHER", language: null }))).toBe(
      "Action plan, e-post",
    );
  });

  test("and is told of a link whose address nobody knows", () => {
    expect(spoken(links({ url: null }))).toBe("Action plan, PDF, engelska, adress saknas");
    expect(links({ url: null })).not.toContain("<a ");
  });
});

describe("a reader sees who sponsors", () => {
  const sponsor = { name: "Byrån", url: "https://example.org/", logo: null };

  test("by the name within the line, marked as paid for", () => {
    const html = renderToStaticMarkup(
      <SponsorLine sponsor={{ ...sponsor, line: "Med stöd av Byrån i vår" }} />,
    );
    expect(html).toContain("Med stöd av <strong");
    expect(html).toContain('<a href="https://example.org/" rel="sponsored">Byrån</a></strong> i vår');
  });

  test("by the whole line where it does not hold the name", () => {
    const html = renderToStaticMarkup(<SponsorLine sponsor={{ ...sponsor, line: "Vår sponsor" }} />);
    expect(html).toContain('rel="sponsored">Vår sponsor</a>');
  });
});

test("a text cannot break out of the data for search engines", () => {
  const name = "</script><script>alert(1)</script><!--";
  const site = { name, tagline: name, contactEmail: null, about: null };
  const html = renderToStaticMarkup(<JsonLd data={[collectionPage(site, { name, path: "/" })]} />);
  expect(html.match(/<\/?script/g)).toEqual(["<script", "</script"]);
  const [, json = ""] = /^<script[^>]*>(.*)<\/script>$/s.exec(html) ?? [];
  expect(JSON.parse(json)[0].name).toBe(name);
});
