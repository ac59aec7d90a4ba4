import { generateRssFeed } from "feedsmith";
import { absolute, feedStyle, itemPage } from "#lib/addresses.ts";
import { entryId, type Feed, feedChangedAt, feedLanguage, feedLicence, wellFormed } from "./feed.ts";
import { asHtml, itemHtml } from "./item-html.ts";

/** A feed as RSS 2.0 with the items' full text. Feed readers take descriptions for HTML, and titles for text. */
export function rss(feed: Feed): string {
  const xml = generateRssFeed(
    {
      title: feed.title,
      link: absolute(feed.page),
      description: asHtml(feed.description),
      language: feedLanguage,
      copyright: asHtml(feedLicence),
      lastBuildDate: feedChangedAt(feed),
      atom: { links: [{ href: absolute(feed.self), rel: "self", type: "application/rss+xml" }] },
      items: feed.items.map((item) => ({
        title: item.title,
        link: absolute(itemPage(item.slug)),
        description: asHtml(item.summary),
        guid: { value: entryId(item), isPermaLink: false },
        pubDate: item.publishedAt,
        categories: item.categories.map((name) => ({ name })),
        atom: { updated: item.changedAt },
        dc: {
          creators: [feed.author.name],
          languages: [item.language],
          sources: item.sources.map(({ name }) => name),
        },
        content: { encoded: itemHtml(item) },
      })),
    },
    { stylesheets: [{ type: "text/css", href: feedStyle }] },
  );
  return wellFormed(xml);
}
