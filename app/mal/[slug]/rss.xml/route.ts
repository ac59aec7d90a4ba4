import { connection } from "next/server";
import { listFeedItems } from "#lib/feeds/published.ts";
import { rss } from "#lib/feeds/rss.ts";
import { getReference, naming } from "#lib/references/published.ts";
import { getSite } from "#lib/settings/published.ts";
import { text } from "#lib/text/catalogue.ts";

const toldOf = 50;

/** What is new about one case or law. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  await connection();
  const { slug } = await params;
  const reference = await getReference(slug);
  if (!reference) return new Response(null, { status: 404 });
  const [site, items] = await Promise.all([getSite(), listFeedItems(toldOf, naming(slug))]);
  const name = `${site.name}: ${text.references.about(reference.label)}`;
  return new Response(rss({ ...site, name }, items), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  });
}
