import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { categoryCrumbs } from "#components/category/category-head.tsx";
import { ItemList } from "#components/item/item-list.tsx";
import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList, collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { archivePage, categoryPage } from "#lib/addresses.ts";
import { getCategory } from "#lib/categories/published.ts";
import { listArchive } from "#lib/items/published.ts";
import { archiveKind, pageNumber } from "#lib/read-address.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../../../../read-site.ts";
import { SitePage } from "../../../../site-page.tsx";

export const instant = false;

const pageSize = 30;

type Props = { params: Promise<{ slug: string; kind: string; page?: string[] }> };

/** Everything the address names, or null where it names nothing. Read once for the head and the page. */
const readArchive = cache(async (slug: string, segment: string, ...rest: string[]) => {
  const [kind, page, category] = [archiveKind(segment), pageNumber(rest), await getCategory(slug)];
  if (!kind || !page || !category) return null;
  const list = await listArchive(slug, kind, page, pageSize);
  const pages = Math.max(1, Math.ceil(list.total / pageSize));
  const path = archivePage(slug, kind, page);
  return page > pages ? null : { kind, page, pages, category, list, path };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { slug, kind: segment, page: rest = [] } = await params;
  const archive = await readArchive(slug, segment, ...rest);
  if (!archive) return {};
  const { category, kind, page, pages, path } = archive;
  const title = text.categories.archiveOf(text.items.kinds[kind], category.name);
  const description = text.categories.description(title);
  return siteMetadata({
    title: page > 1 ? `${title}, ${text.site.pageOf(page, pages)}` : title,
    description,
    path,
  });
}

export default async function ArchivePage({ params }: Props) {
  await connection();
  const site = await readSite();
  const { slug, kind: segment, page: rest = [] } = await params;
  const archive = await readArchive(slug, segment, ...rest);
  if (!archive) notFound();
  const { category, kind, page, pages, list, path } = archive;
  const { name } = category;
  const crumbs = [...categoryCrumbs(category), { name, href: categoryPage(slug) }];
  const title = text.items.kinds[kind];
  return (
    <SitePage path={path}>
      <Columns
        head={
          <>
            <Breadcrumb crumbs={crumbs} />
            <PageHead label={name} title={title}>
              <p className="mt-2 font-sans text-label text-soft">{text.items.count(list.total)}</p>
            </PageHead>
          </>
        }
      >
        <div className="ruled">
          <ItemList items={list.items} level={2} empty={text.items.none[kind]} />
        </div>
        <Pagination page={page} pages={pages} addressOf={(other) => archivePage(slug, kind, other)} />
      </Columns>
      <JsonLd
        data={[
          collectionPage(site, { name: `${name}: ${title}`, path, items: list.items }),
          breadcrumbList([...crumbs, { name: title, href: path }]),
        ]}
      />
    </SitePage>
  );
}
