import { connection } from "next/server";
import { type FeedFormat, feedOf } from "#lib/addresses.ts";
import { atom } from "#lib/feeds/atom.ts";
import type { Feed } from "#lib/feeds/feed.ts";
import { type FeedSubject, readFeed } from "#lib/feeds/read-feed.ts";
import { rss } from "#lib/feeds/rss.ts";

const formats: Record<FeedFormat, { write: (feed: Feed) => string; type: string }> = {
  rss: { write: rss, type: "application/rss+xml" },
  atom: { write: atom, type: "application/atom+xml" },
};

/** A feed as a browser or a feed reader gets it. */
export function sendFeed(feed: Feed, format: FeedFormat): Response {
  const { write, type } = formats[format];
  return new Response(write(feed), { headers: { "content-type": `${type}; charset=utf-8` } });
}

/** The feed of something in a format; 404 where there is no such thing. */
export async function answerFeed(subject: FeedSubject | null, format: FeedFormat): Promise<Response> {
  await connection();
  const feed = subject && (await readFeed(subject));
  if (!feed) return new Response(null, { status: 404 });
  return sendFeed({ ...feed, self: feedOf(feed.page, format) }, format);
}
