import { connection } from "next/server";
import { listCategories } from "#lib/categories/published.ts";
import { opml } from "#lib/feeds/opml.ts";
import { getSite } from "#lib/settings/published.ts";
import { listSources } from "#lib/sources/published.ts";

export async function GET() {
  await connection();
  const [site, categories, sources] = await Promise.all([getSite(), listCategories(), listSources()]);
  return new Response(opml(site, categories, sources), {
    headers: { "content-type": "text/x-opml; charset=utf-8" },
  });
}
