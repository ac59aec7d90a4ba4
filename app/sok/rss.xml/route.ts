import { connection } from "next/server";
import { listFeedItems } from "#lib/feeds/published.ts";
import { rss } from "#lib/feeds/rss.ts";
import { search } from "#lib/search/published.ts";
import { readSearch } from "#lib/search/schema.ts";
import { getSite } from "#lib/settings/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** What is new and answers to a search, whose address this is but for the file's name. */
export async function GET(request: Request) {
  await connection();
  const asked = readSearch(Object.fromEntries(new URL(request.url).searchParams));
  const [site, { hits }] = await Promise.all([getSite(), search({ ...asked, ordning: "datum", sida: 1 })]);
  const items = await listFeedItems(hits.length, { id: { in: hits.map(({ id }) => id) } });
  const name = `${site.name}: ${text.search.feedTitle(asked.q)}`;
  return new Response(rss({ ...site, name }, items), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  });
}
