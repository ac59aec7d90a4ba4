import { connection } from "next/server";
import { searchAddress } from "#lib/addresses.ts";
import { listFeedItems } from "#lib/feeds/published.ts";
import { search } from "#lib/search/published.ts";
import { readSearch, searchParts } from "#lib/search/schema.ts";
import { getSite } from "#lib/settings/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { sendFeed } from "../../feed-answer.ts";

/** What is new and answers to a search, whose address this is but for the file's name. */
export async function GET(request: Request) {
  await connection();
  const asked = readSearch(Object.fromEntries(new URL(request.url).searchParams));
  const [site, { hits }] = await Promise.all([getSite(), search({ ...asked, ordning: "datum", sida: 1 })]);
  const parts = searchParts(asked);
  const name = text.search.feedTitle(asked.q);
  const feed = {
    title: `${site.name}: ${name}`,
    description: text.feeds.description(name),
    author: { name: site.name, email: site.contactEmail },
    page: searchAddress(parts),
    self: searchAddress(parts, "rss"),
    items: await listFeedItems(hits.length, { id: { in: hits.map(({ id }) => id) } }),
  };
  return sendFeed(feed, "rss");
}
