import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { KindLinks, MonthLinks } from "#components/archive/archive-rail.tsx";
import { archivedCrumbs, archivedWords } from "#components/archive/archived-words.ts";
import { FollowLinks } from "#components/feed/follow-links.tsx";
import { ItemList } from "#components/item/item-list.tsx";
import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList, collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PageNumbers } from "#components/ui/page-numbers.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { archiveMonthPage, kindPage } from "#lib/addresses.ts";
import { countKinds, type ListedPart, listArchived, listArchiveMonths } from "#lib/archive/published.ts";
import { archivePartOf } from "#lib/read-address.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

const pageSize = 30;

/** Everything the address names, or null where it names nothing. Read once for the head and the page. */
const readArchived = cache(async (...segments: string[]) => {
  const part = archivePartOf(segments);
  if (!part || part.of === "year") return null;
  const list = await listArchived(part, pageSize);
  const isThere = list.items.length > 0 || (part.of === "kind" && part.page === 1);
  return isThere ? { part, list, pages: Math.max(1, Math.ceil(list.total / pageSize)) } : null;
});

const addressOf = (part: ListedPart) => (page: number) =>
  part.of === "kind" ? kindPage(part.kind, page) : archiveMonthPage(part.year, part.month, page);

export async function archivedMetadata(segments: string[]): Promise<Metadata> {
  const found = await readArchived(...segments);
  if (!found) return {};
  const { part } = found;
  const { title, description } = archivedWords(part);
  const { page } = part;
  return siteMetadata({
    title: page > 1 ? `${title}, ${text.site.pageOf(page, found.pages)}` : title,
    description,
    path: addressOf(part)(page),
    feedPage: part.of === "kind" ? kindPage(part.kind) : undefined,
  });
}

/** One page of the items of a month, or of a kind. */
export async function ArchivedPage({ segments }: { segments: string[] }) {
  const [site, found] = await Promise.all([readSite(), readArchived(...segments)]);
  if (!found) notFound();
  const { part, list, pages } = found;
  const { page } = part;
  const pageAddress = addressOf(part);
  const path = pageAddress(page);
  const { title, name, empty } = archivedWords(part);
  const crumbs = archivedCrumbs(part);
  return (
    <SitePage path={path}>
      <Columns
        head={
          <>
            <Breadcrumb crumbs={crumbs} />
            <PageHead title={title}>
              <p className="mt-2 font-sans text-label text-soft">{text.items.count(list.total)}</p>
              {part.of === "kind" && <FollowLinks page={kindPage(part.kind)} />}
            </PageHead>
          </>
        }
        aside={<Beside part={part} />}
      >
        <div className="ruled">
          <ItemList items={list.items} level={2} empty={empty} />
        </div>
        <Pagination page={page} pages={pages} addressOf={pageAddress} />
        {part.of === "month" && <PageNumbers page={page} pages={pages} addressOf={pageAddress} />}
      </Columns>
      <JsonLd
        data={[
          collectionPage(site, { name: title, path, items: list.items }),
          breadcrumbList([...crumbs, { name, href: path }]),
        ]}
      />
    </SitePage>
  );
}

/** The other months of the year, or the other kinds. */
async function Beside({ part }: { part: ListedPart }) {
  const current = addressOf(part)(1);
  if (part.of === "kind") return <KindLinks counts={await countKinds()} current={current} />;
  const { year } = part;
  return <MonthLinks year={year} months={await listArchiveMonths(year)} current={current} />;
}
