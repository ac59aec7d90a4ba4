import { connection } from "next/server";
import { rss } from "#lib/feeds/rss.ts";
import { listFeedItems } from "#lib/items/published.ts";

const toldOf = 50;

export async function GET() {
  await connection();
  return new Response(rss(await listFeedItems(toldOf)), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  });
}
