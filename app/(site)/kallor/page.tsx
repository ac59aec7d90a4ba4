import type { Metadata } from "next";
import { connection } from "next/server";
import { JsonLd } from "#components/site/json-ld.tsx";
import { collectionPage } from "#components/site/structured-data.ts";
import { groupSources } from "#components/source/source-groups.ts";
import { SourceList } from "#components/source/source-list.tsx";
import { SourceTypes } from "#components/source/source-types.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { sourcesPage } from "#lib/addresses.ts";
import { listSources } from "#lib/sources/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const { list: title, listIntroduction: introduction } = text.sources;

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata({ title, description: introduction, path: sourcesPage });
}

export default async function SourcesPage() {
  await connection();
  const site = await readSite();
  const groups = groupSources(await listSources());
  return (
    <SitePage path={sourcesPage}>
      <Columns
        head={
          <PageHead title={title}>
            <Introduction>{introduction}</Introduction>
          </PageHead>
        }
        rail={<SourceTypes groups={groups} />}
      >
        <SourceList groups={groups} />
      </Columns>
      <JsonLd data={[collectionPage(site, { name: title, path: sourcesPage })]} />
    </SitePage>
  );
}
