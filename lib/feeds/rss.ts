import { generateRssFeed } from "feedsmith";
import { absolute, home, itemPage, rssFeed } from "#lib/addresses.ts";
import type { FeedItem } from "#lib/feeds/published.ts";
import type { Site } from "#lib/settings/published.ts";
import { locale, text } from "#lib/text/catalogue.ts";
import { asHtml, itemHtml } from "./item-html.ts";

/**
 * The newest items as RSS 2.0 with their full text. An entry is known again by its record's id, whatever
 * becomes of its address. Feed readers take descriptions for HTML, and titles for text.
 */
export function rss(site: Site, items: FeedItem[]): string {
  const xml = generateRssFeed({
    title: site.name,
    link: absolute(home),
    description: asHtml(text.site.description(site.name)),
    language: locale,
    lastBuildDate: items[0]?.publishedAt,
    atom: { links: [{ href: absolute(rssFeed), rel: "self", type: "application/rss+xml" }] },
    items: items.map((item) => ({
      title: item.title,
      link: absolute(itemPage(item.slug)),
      description: asHtml(item.summary),
      guid: { value: `urn:uuid:${item.id}`, isPermaLink: false },
      pubDate: item.publishedAt,
      categories: item.categoryName ? [{ name: item.categoryName }] : [],
      dc: { languages: [item.language], sources: item.sources.map(({ name }) => name) },
      content: { encoded: itemHtml(item) },
    })),
  });
  return xml.replace(forbidden, "");
}

/** What XML 1.0 allows in no document, not even escaped: control characters and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
