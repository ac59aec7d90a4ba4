import { connection } from "next/server";
import { listFeedItems } from "#lib/feeds/published.ts";
import { rss } from "#lib/feeds/rss.ts";
import { getSite } from "#lib/settings/published.ts";

const toldOf = 50;

export async function GET() {
  await connection();
  const [site, items] = await Promise.all([getSite(), listFeedItems(toldOf)]);
  return new Response(rss(site, items), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  });
}
