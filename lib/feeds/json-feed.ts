import { generateJsonFeed } from "feedsmith";
import { absolute, itemPage } from "#lib/addresses.ts";
import { entryId, type Feed, feedLanguage, feedLicence } from "./feed.ts";
import { itemHtml } from "./item-html.ts";

/** The same as JSON Feed (jsonfeed.org, version 1.1). */
export function writeJsonFeed(feed: Feed): string {
  const authors = [{ name: feed.author.name, url: absolute(feed.page) }];
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.page),
    feed_url: absolute(feed.self),
    language: feedLanguage,
    authors,
    items: feed.items.map((item) => ({
      id: entryId(item),
      url: absolute(itemPage(item.slug)),
      external_url: item.links.find(({ url }) => url)?.url ?? undefined,
      title: item.title,
      summary: item.summary,
      content_html: itemHtml(item),
      date_published: item.publishedAt,
      date_modified: item.changedAt,
      language: item.language,
      tags: item.categories,
      authors,
    })),
  });
  // What the format has no word for begins with an underscore.
  return JSON.stringify(Object.assign({}, json, { _rights: feedLicence }));
}
