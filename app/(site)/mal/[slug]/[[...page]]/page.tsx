import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { ItemList } from "#components/item/item-list.tsx";
import { ReferenceHead } from "#components/reference/reference-head.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList, collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { PageNumbers } from "#components/ui/page-numbers.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { referencePage, referencesPage } from "#lib/addresses.ts";
import { pageNumber } from "#lib/read-address.ts";
import { getReference, listByReference } from "#lib/references/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../../../read-site.ts";
import { SitePage } from "../../../site-page.tsx";

export const instant = false;

const pageSize = 30;

type Props = { params: Promise<{ slug: string; page?: string[] }> };

/** Everything the address names, or null where it names nothing. Read once for the head and the page. */
const readReference = cache(async (slug: string, ...rest: string[]) => {
  const [page, reference] = [pageNumber(rest), await getReference(slug)];
  if (!page || !reference) return null;
  const list = await listByReference(slug, page, pageSize);
  const pages = Math.max(1, Math.ceil(list.total / pageSize));
  return page > pages ? null : { reference, list, page, pages, path: referencePage(slug, page) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { slug, page: rest = [] } = await params;
  const found = await readReference(slug, ...rest);
  if (!found) return {};
  const { label, type } = found.reference;
  const title = text.references.about(label);
  return siteMetadata({
    title: found.page > 1 ? `${title}, ${text.site.pageOf(found.page, found.pages)}` : title,
    description: text.references.description(label, text.references.types[type]),
    path: found.path,
    feedPage: referencePage(slug),
  });
}

export default async function ReferencePage({ params }: Props) {
  await connection();
  const site = await readSite();
  const { slug, page: rest = [] } = await params;
  const found = await readReference(slug, ...rest);
  if (!found) notFound();
  const { reference, list, page, pages, path } = found;
  const name = text.references.about(reference.label);
  const addressOf = (other: number) => referencePage(slug, other);
  return (
    <SitePage path={path}>
      <Columns head={<ReferenceHead reference={reference} />}>
        <section aria-labelledby="notiser" className="ruled">
          <h2 id="notiser" className="section-title">
            {text.items.count(list.total)}
          </h2>
          <ItemList items={list.items} level={3} empty={text.references.noItems} />
        </section>
        <Pagination page={page} pages={pages} addressOf={addressOf} />
        <PageNumbers page={page} pages={pages} addressOf={addressOf} />
      </Columns>
      <JsonLd
        data={[
          collectionPage(site, { name, path, items: list.items }),
          breadcrumbList([
            { name: text.references.list, href: referencesPage },
            { name: reference.label, href: referencePage(slug) },
          ]),
        ]}
      />
    </SitePage>
  );
}
