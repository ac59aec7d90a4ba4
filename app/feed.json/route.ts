import { connection } from "next/server";
import { jsonFeed } from "#lib/addresses.ts";
import { writeJsonFeed } from "#lib/feeds/json-feed.ts";
import { readFeed } from "#lib/feeds/read-feed.ts";

export async function GET() {
  await connection();
  const feed = await readFeed({ of: "site" });
  if (!feed) return new Response(null, { status: 404 });
  return new Response(writeJsonFeed({ ...feed, self: jsonFeed }), {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
}
