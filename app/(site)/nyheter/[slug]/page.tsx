import type { Metadata } from "next";
import { connection } from "next/server";
import { ItemArticle } from "#components/item/item-article.tsx";
import { itemCrumbs } from "#components/item/item-crumbs.ts";
import { ItemContext } from "#components/item/item-context.tsx";
import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { pageMetadata } from "#components/site/page-metadata.ts";
import { Columns } from "#components/ui/columns.tsx";
import { itemPage } from "#lib/addresses.ts";
import { isoTime } from "#lib/dates.ts";
import { getPublishedItem, listMoreInCategory } from "#lib/items/published.ts";
import { movedOrMissing } from "../../moved-or-missing.ts";
import { SitePage } from "../../site-page.tsx";

export const instant = false;

const shownMore = 5;

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const item = await getPublishedItem((await params).slug);
  if (!item) return {};
  return pageMetadata({
    title: item.title,
    description: item.summary,
    path: itemPage(item.slug),
    article: { publishedTime: isoTime(item.publishedAt), modifiedTime: isoTime(item.updatedAt) },
  });
}

export default async function ItemPage({ params }: Props) {
  await connection();
  const { slug } = await params;
  const item = await getPublishedItem(slug);
  if (!item) return movedOrMissing(itemPage(slug));
  const more = item.category ? await listMoreInCategory(item.category.slug, slug, shownMore) : [];
  return (
    <SitePage path={itemPage(slug)}>
      <Columns rail={<ItemContext item={item} more={more} />}>
        <ItemArticle item={item} breadcrumb={<Breadcrumb crumbs={itemCrumbs(item)} />} />
      </Columns>
    </SitePage>
  );
}
