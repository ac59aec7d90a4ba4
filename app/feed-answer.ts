import { connection } from "next/server";
import { type FeedFormat, feedOf } from "#lib/addresses.ts";
import { atom } from "#lib/feeds/atom.ts";
import type { Feed } from "#lib/feeds/feed.ts";
import { type FeedSubject, readFeed } from "#lib/feeds/read-feed.ts";
import { rss } from "#lib/feeds/rss.ts";

const writers: Record<FeedFormat, (feed: Feed) => string> = { rss, atom };

/**
 * A feed as a browser or a feed reader gets it. Under their own media types browsers show a feed as bare markup, or
 * save it; as XML they show it in its style, and feed readers take it all the same.
 */
export function sendFeed(feed: Feed, format: FeedFormat): Response {
  return new Response(writers[format](feed), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}

/** The feed of something in a format; 404 where there is no such thing. */
export async function answerFeed(subject: FeedSubject | null, format: FeedFormat): Promise<Response> {
  await connection();
  const feed = subject && (await readFeed(subject));
  if (!feed) return new Response(null, { status: 404 });
  return sendFeed({ ...feed, self: feedOf(feed.page, format) }, format);
}
