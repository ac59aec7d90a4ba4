import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { ItemList } from "#components/item/item-list.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList, collectionPage } from "#components/site/structured-data.ts";
import { SourceHead } from "#components/source/source-head.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { sourcePage, sourcesPage } from "#lib/addresses.ts";
import { listBySource } from "#lib/items/published.ts";
import { pageNumber } from "#lib/read-address.ts";
import { getSource } from "#lib/sources/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../../../read-site.ts";
import { SitePage } from "../../../site-page.tsx";

export const instant = false;

const pageSize = 30;

type Props = { params: Promise<{ slug: string; page?: string[] }> };

/** Everything the address names, or null where it names nothing. Read once for the head and the page. */
const readSource = cache(async (slug: string, ...rest: string[]) => {
  const [page, source] = [pageNumber(rest), await getSource(slug)];
  if (!page || !source) return null;
  const list = await listBySource(slug, page, pageSize);
  const pages = Math.max(1, Math.ceil(list.total / pageSize));
  return page > pages ? null : { source, list, page, pages, path: sourcePage(slug, page) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { slug, page: rest = [] } = await params;
  const found = await readSource(slug, ...rest);
  if (!found) return {};
  const { source, page, pages, path } = found;
  return siteMetadata({
    title: page > 1 ? `${source.name}, ${text.site.pageOf(page, pages)}` : source.name,
    description: source.description ?? text.sources.description(source.name),
    path,
    feedPage: sourcePage(slug),
  });
}

export default async function SourcePage({ params }: Props) {
  await connection();
  const site = await readSite();
  const { slug, page: rest = [] } = await params;
  const found = await readSource(slug, ...rest);
  if (!found) notFound();
  const { source, list, page, pages, path } = found;
  return (
    <SitePage path={path}>
      <Columns head={<SourceHead source={source} />}>
        <section aria-labelledby="notiser" className="ruled">
          <h2 id="notiser" className="section-title">
            {list.total > 0 ? text.items.count(list.total) : text.sources.items}
          </h2>
          <ItemList items={list.items} level={3} empty={text.sources.noItems} />
        </section>
        <Pagination page={page} pages={pages} addressOf={(other) => sourcePage(slug, other)} />
      </Columns>
      <JsonLd
        data={[
          collectionPage(site, { name: source.name, path, items: list.items }),
          breadcrumbList([
            { name: text.sources.list, href: sourcesPage },
            { name: source.name, href: sourcePage(slug) },
          ]),
        ]}
      />
    </SitePage>
  );
}
