import type { Metadata } from "next";
import { connection } from "next/server";
import { EditionList } from "#components/edition/edition-list.tsx";
import { EditionYears } from "#components/edition/edition-years.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { collectionPage } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { editionsPage } from "#lib/addresses.ts";
import { listEditions, listEditionYears } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const { list: title, listIntroduction: introduction, noList } = text.editions;

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata({ title, description: introduction, path: editionsPage });
}

export default async function EditionsPage() {
  await connection();
  const site = await readSite();
  const [editions, years] = await Promise.all([listEditions(), listEditionYears()]);
  return (
    <SitePage path={editionsPage}>
      <Columns
        head={
          <PageHead title={title}>
            <Introduction>{introduction}</Introduction>
          </PageHead>
        }
        rail={<EditionYears years={years} />}
      >
        {editions.length === 0 && <p className="none">{noList}</p>}
        {years.map(({ year }) => (
          <section key={year} aria-labelledby={`ar-${year}`} className="ruled">
            <h2 id={`ar-${year}`} className="section-title">
              {year}
            </h2>
            <EditionList editions={editions.filter(({ date }) => date.startsWith(year))} empty={noList} />
          </section>
        ))}
      </Columns>
      <JsonLd data={[collectionPage(site, { name: title, path: editionsPage })]} />
    </SitePage>
  );
}
