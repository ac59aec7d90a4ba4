import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { CategoryArchive } from "#components/category/category-archive.tsx";
import { CategoryHead, categoryCrumbs } from "#components/category/category-head.tsx";
import { CategoryRail } from "#components/category/category-rail.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList, collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { archiveKinds, categoryPage } from "#lib/addresses.ts";
import { getCategory } from "#lib/categories/published.ts";
import { listArchive } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../../read-site.ts";
import { SitePage } from "../../site-page.tsx";

export const instant = false;

const shownOfKind = 20;

type Props = { params: Promise<{ slug: string }> };

/** Read once for the head and the page. */
const readCategory = cache(getCategory);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const category = await readCategory((await params).slug);
  if (!category) return {};
  const { name, slug } = category;
  return siteMetadata({
    title: name,
    description: text.categories.description(name),
    path: categoryPage(slug),
    feedPage: categoryPage(slug),
  });
}

export default async function CategoryPage({ params }: Props) {
  await connection();
  const site = await readSite();
  const { slug } = await params;
  const category = await readCategory(slug);
  if (!category) notFound();
  const lists = await Promise.all(
    archiveKinds.map(async (kind) => ({ kind, list: await listArchive(slug, kind, 1, shownOfKind) })),
  );
  // Case notes are a section of a category only where there are some.
  const shown = lists.filter(({ kind, list }) => kind !== "CASE_NOTE" || list.total > 0);
  const path = categoryPage(slug);
  return (
    <SitePage path={path}>
      <Columns
        head={<CategoryHead category={category} />}
        rail={
          <CategoryRail
            category={category}
            archives={shown.map(({ kind, list }) => ({ kind, total: list.total }))}
          />
        }
      >
        {shown.map(({ kind, list }) => (
          <CategoryArchive key={kind} slug={slug} kind={kind} list={list} />
        ))}
      </Columns>
      <JsonLd
        data={[
          collectionPage(site, { name: category.name, path, items: shown.flatMap(({ list }) => list.items) }),
          breadcrumbList([...categoryCrumbs(category), { name: category.name, href: path }]),
        ]}
      />
    </SitePage>
  );
}
