import { connection } from "next/server";
import { listNews } from "#lib/feeds/published.ts";
import { newsSitemapOf, sitemapHeaders } from "#lib/feeds/sitemap.ts";
import { getSite } from "#lib/settings/published.ts";

export async function GET() {
  await connection();
  const [site, items] = await Promise.all([getSite(), listNews()]);
  return new Response(newsSitemapOf(site.name, items), { headers: sitemapHeaders });
}
