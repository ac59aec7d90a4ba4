import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { itemCrumbs } from "#components/item/item-crumbs.ts";
import { ItemView } from "#components/item/item-view.tsx";
import { changedAt, newsArticle } from "#components/item/news-article.ts";
import { itemPicture } from "#components/share/share-picture.ts";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList } from "#components/site/structured-data.ts";
import { itemPage } from "#lib/addresses.ts";
import { citationTags } from "#lib/citations/rules.ts";
import { isoTime } from "#lib/dates.ts";
import { getPublishedItem, listMoreInCategory } from "#lib/items/published.ts";
import { shownBeside } from "#lib/items/rules.ts";
import { readSite, siteMetadata } from "../../read-site.ts";
import { SitePage } from "../../site-page.tsx";

export const instant = false;

type Props = { params: Promise<{ slug: string }> };

/** Read once for the head and the page. */
const readItem = cache(getPublishedItem);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const item = await readItem((await params).slug);
  if (!item) return {};
  const site = await readSite();
  return siteMetadata({
    title: item.title,
    description: item.summary,
    path: itemPage(item.slug),
    tags: citationTags(item, site.name),
    picture: itemPicture(site, item),
    article: { publishedTime: isoTime(item.publishedAt), modifiedTime: changedAt(item) },
  });
}

export default async function ItemPage({ params }: Props) {
  await connection();
  const site = await readSite();
  const { slug } = await params;
  const item = await readItem(slug);
  if (!item) notFound();
  const more = item.category ? await listMoreInCategory(item.category.slug, slug, shownBeside) : [];
  const crumbs = itemCrumbs(item);
  return (
    <SitePage path={itemPage(slug)}>
      <ItemView item={item} more={more} publication={site.name} />
      <JsonLd
        data={[
          newsArticle(site, item),
          breadcrumbList([...crumbs, { name: item.title, href: itemPage(slug) }]),
        ]}
      />
    </SitePage>
  );
}
