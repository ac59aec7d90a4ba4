import { generateAtomFeed } from "feedsmith";
import { absolute, feedStyle, itemPage } from "#lib/addresses.ts";
import { entryId, type Feed, feedChangedAt, feedLanguage, feedLicence, wellFormed } from "./feed.ts";
import { itemHtml } from "./item-html.ts";

/** Before anything was published. */
const never = new Date(0);

/** The same as Atom (RFC 4287). Its id is its address, which does not move without the page's. */
export function atom(feed: Feed): string {
  const text = (value: string) => ({ value, type: "text" });
  const self = absolute(feed.self);
  const xml = generateAtomFeed(
    {
      id: self,
      title: text(feed.title),
      subtitle: text(feed.description),
      updated: feedChangedAt(feed) ?? never,
      rights: text(feedLicence),
      authors: [{ name: feed.author.name, email: feed.author.email ?? undefined }],
      links: [
        { href: self, rel: "self", type: "application/atom+xml" },
        { href: absolute(feed.page), rel: "alternate", type: "text/html", hreflang: feedLanguage },
      ],
      xml: { lang: feedLanguage },
      entries: feed.items.map((item) => ({
        id: entryId(item),
        title: text(item.title),
        links: [
          {
            href: absolute(itemPage(item.slug)),
            rel: "alternate",
            type: "text/html",
            hreflang: item.language,
          },
          ...item.links.flatMap(({ url, label, language }) =>
            url ? [{ href: url, rel: "related", title: label, hreflang: language ?? undefined }] : [],
          ),
        ],
        published: item.publishedAt,
        updated: item.changedAt,
        authors: [{ name: feed.author.name }],
        categories: item.categories.map((term) => ({ term })),
        summary: text(item.summary),
        content: { value: itemHtml(item), type: "html", xml: { lang: item.language } },
      })),
    },
    { stylesheets: [{ type: "text/css", href: feedStyle }] },
  );
  return wellFormed(xml);
}
