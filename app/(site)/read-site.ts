import { connection } from "next/server";
import { cache } from "react";
import { type PageFacts, pageMetadata } from "#components/site/page-metadata.ts";
import { getSite } from "#lib/settings/published.ts";

/** What the publication is called and says of itself; read once for a page's head and body. */
export const readSite = cache(getSite);

/** What search engines and link previews are told of a page of the site. */
export async function siteMetadata(page: PageFacts) {
  await connection();
  return pageMetadata(await readSite(), page);
}
