import { connection } from "next/server";
import { itemPage, sitemapOfPages } from "#lib/addresses.ts";
import { listItemAddresses } from "#lib/feeds/published.ts";
import { type MappedPage, mostInPart, readPart, sitemapHeaders, sitemapOf } from "#lib/feeds/sitemap.ts";
import { isYear } from "#lib/read-address.ts";
import { pagesBesideItems } from "../pages-beside-items.ts";

/** A part of the sitemap: items of a year, or of everything else. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  await connection();
  const [, name = ""] = /^(.+)\.xml$/.exec((await params).part) ?? [];
  const pages = await pagesIn(name);
  if (pages.length === 0) return new Response(null, { status: 404 });
  return new Response(sitemapOf(pages), { headers: sitemapHeaders });
}

async function pagesIn(part: string): Promise<MappedPage[]> {
  const { name, skip } = readPart(part) ?? { name: "", skip: 0 };
  if (name === sitemapOfPages) return (await pagesBesideItems()).slice(skip, skip + mostInPart);
  if (!isYear(name)) return [];
  const items = await listItemAddresses(name, { skip, take: mostInPart });
  return items.map(({ slug, updatedAt }) => ({ path: itemPage(slug), updatedAt }));
}
