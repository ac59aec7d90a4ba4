import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { YearLinks } from "#components/archive/archive-rail.tsx";
import { ArchiveMonths, sumOf } from "#components/archive/archive-years.tsx";
import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList, collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { archiveHome, archiveYearPage } from "#lib/addresses.ts";
import { listArchiveMonths } from "#lib/archive/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export function archiveYearMetadata(year: string): Promise<Metadata> {
  const { ofYear, descriptionOfYear } = text.archive;
  return siteMetadata({
    title: ofYear(year),
    description: descriptionOfYear(year),
    path: archiveYearPage(year),
  });
}

/** The months of one year, with the way to the other years. */
export async function ArchiveYearPage({ year }: { year: string }) {
  const [site, months] = await Promise.all([readSite(), listArchiveMonths()]);
  const ofYear = months.filter((month) => month.year === year);
  if (ofYear.length === 0) notFound();
  const title = text.archive.ofYear(year);
  const crumbs = [{ name: text.archive.list, href: archiveHome }];
  const path = archiveYearPage(year);
  return (
    <SitePage path={path}>
      <Columns
        head={
          <>
            <Breadcrumb crumbs={crumbs} />
            <PageHead title={title}>
              <p className="mt-2 font-sans text-label text-soft">{text.items.count(sumOf(ofYear))}</p>
            </PageHead>
          </>
        }
        rail={<YearLinks months={months} current={year} />}
      >
        <div className="ruled">
          <ArchiveMonths months={ofYear} />
        </div>
      </Columns>
      <JsonLd
        data={[
          collectionPage(site, { name: title, path }),
          breadcrumbList([...crumbs, { name: year, href: path }]),
        ]}
      />
    </SitePage>
  );
}
