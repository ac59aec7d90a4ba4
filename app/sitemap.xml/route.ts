import { connection } from "next/server";
import { sitemapOfPages } from "#lib/addresses.ts";
import { listItemYears } from "#lib/feeds/published.ts";
import { partsOf, sitemapHeaders, sitemapIndexOf } from "#lib/feeds/sitemap.ts";
import { pagesBesideItems } from "../sitemap/pages-beside-items.ts";

/** Where the parts of the sitemap are. */
export async function GET() {
  await connection();
  const [pages, years] = await Promise.all([pagesBesideItems(), listItemYears()]);
  const parts = [
    ...partsOf(sitemapOfPages, pages.length),
    ...years.flatMap(({ year, count }) => partsOf(year, count)),
  ];
  return new Response(sitemapIndexOf(parts), { headers: sitemapHeaders });
}
