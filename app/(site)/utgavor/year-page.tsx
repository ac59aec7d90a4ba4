import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditionList } from "#components/edition/edition-list.tsx";
import { EditionYears } from "#components/edition/edition-years.tsx";
import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList, collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { editionsPage, yearPage } from "#lib/addresses.ts";
import { listEditions, listEditionYears } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export function yearMetadata(year: string): Promise<Metadata> {
  const title = text.editions.ofYear(year);
  return siteMetadata({ title, description: text.editions.descriptionOfYear(year), path: yearPage(year) });
}

/** The editions of one year, with the way to the other years. */
export async function YearPage({ year }: { year: string }) {
  const site = await readSite();
  const [editions, years] = await Promise.all([listEditions({ year }), listEditionYears()]);
  if (editions.length === 0) notFound();
  const title = text.editions.ofYear(year);
  const crumbs = [{ name: text.editions.list, href: editionsPage }];
  return (
    <SitePage path={yearPage(year)}>
      <Columns
        head={
          <>
            <Breadcrumb crumbs={crumbs} />
            <PageHead title={title} />
          </>
        }
        rail={<EditionYears years={years} current={year} />}
      >
        <div className="ruled">
          <EditionList editions={editions} empty={text.editions.noList} />
        </div>
      </Columns>
      <JsonLd
        data={[
          collectionPage(site, { name: title, path: yearPage(year) }),
          breadcrumbList([...crumbs, { name: title, href: yearPage(year) }]),
        ]}
      />
    </SitePage>
  );
}
