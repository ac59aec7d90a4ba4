import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { absolute, newsSitemap, searchPage, sitemap } from "#lib/addresses.ts";

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The site's address is known when it runs, not when it is built.
  await connection();
  // What a search finds is not for search engines, and each question would be a page to them.
  const rules = { userAgent: "*", allow: "/", disallow: [`${searchPage}?`] };
  return { rules, sitemap: [sitemap, newsSitemap].map(absolute) };
}
