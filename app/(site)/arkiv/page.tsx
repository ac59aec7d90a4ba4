import type { Metadata } from "next";
import { connection } from "next/server";
import { ArchiveRail } from "#components/archive/archive-rail.tsx";
import { ArchiveYears } from "#components/archive/archive-years.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { archiveHome } from "#lib/addresses.ts";
import { countKinds, listArchiveMonths } from "#lib/archive/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const { list: title, listIntroduction: introduction } = text.archive;

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata({ title, description: introduction, path: archiveHome });
}

export default async function ArchiveHome() {
  await connection();
  const [site, months, counts] = await Promise.all([readSite(), listArchiveMonths(), countKinds()]);
  return (
    <SitePage path={archiveHome}>
      <Columns
        head={
          <PageHead title={title}>
            <Introduction>{introduction}</Introduction>
          </PageHead>
        }
        rail={<ArchiveRail counts={counts} />}
      >
        <ArchiveYears months={months} />
      </Columns>
      <JsonLd data={[collectionPage(site, { name: title, path: archiveHome })]} />
    </SitePage>
  );
}
