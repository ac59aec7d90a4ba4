import { connection } from "next/server";
import { sitemapOfPages, sitemapPart } from "#lib/addresses.ts";
import { listItemYears } from "#lib/feeds/published.ts";
import { sitemapHeaders, sitemapIndexOf } from "#lib/feeds/sitemap.ts";

/** Where the parts of the sitemap are. */
export async function GET() {
  await connection();
  const parts = [sitemapOfPages, ...(await listItemYears())];
  return new Response(sitemapIndexOf(parts.map(sitemapPart)), { headers: sitemapHeaders });
}
