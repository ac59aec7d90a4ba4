import type { Metadata } from "next";
import { connection } from "next/server";
import { groupReferences, ReferenceList, ReferenceTypes } from "#components/reference/reference-list.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { referencesPage } from "#lib/addresses.ts";
import { listReferences } from "#lib/references/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const { list: title, listIntroduction: introduction } = text.references;

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata({ title, description: introduction, path: referencesPage });
}

export default async function ReferencesPage() {
  await connection();
  const site = await readSite();
  const groups = groupReferences(await listReferences());
  return (
    <SitePage path={referencesPage}>
      <Columns
        head={
          <PageHead title={title}>
            <Introduction>{introduction}</Introduction>
          </PageHead>
        }
        rail={<ReferenceTypes groups={groups} />}
      >
        <ReferenceList groups={groups} />
      </Columns>
      <JsonLd data={[collectionPage(site, { name: title, path: referencesPage })]} />
    </SitePage>
  );
}
