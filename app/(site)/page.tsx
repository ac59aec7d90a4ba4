import type { Metadata } from "next";
import { connection } from "next/server";
import { CategoryIndex } from "#components/category/category-index.tsx";
import { EarlierEditions } from "#components/edition/earlier-editions.tsx";
import { EditionContents } from "#components/edition/edition-contents.tsx";
import { EditionHead } from "#components/edition/edition-head.tsx";
import { EditionSections } from "#components/edition/edition-sections.tsx";
import { NoEdition } from "#components/edition/no-edition.tsx";
import { publicationIssue } from "#components/edition/publication-issue.ts";
import { LatestItems } from "#components/item/latest-items.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { webSite } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { home } from "#lib/addresses.ts";
import { listCategories } from "#lib/categories/published.ts";
import { getCurrentEdition, listEditions } from "#lib/editions/published.ts";
import { listLatest } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "./read-site.ts";
import { SitePage } from "./site-page.tsx";

export const instant = false;

const shownLatest = 10;
const shownEditions = 6;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { name } = await readSite();
  return siteMetadata({ title: null, description: text.site.description(name), path: home });
}

export default async function FrontPage() {
  await connection();
  const site = await readSite();
  const [edition, latest, editions] = await Promise.all([
    getCurrentEdition(),
    listLatest(shownLatest),
    listEditions({ limit: shownEditions + 1 }),
  ]);
  return (
    <SitePage path={home} sponsor={edition ? edition.sponsor : undefined}>
      <Columns
        head={edition ? <EditionHead edition={edition} label={text.editions.current} /> : <NoEdition />}
        rail={
          edition ? (
            <EditionContents edition={edition} latestCount={latest.length} />
          ) : (
            <CategoryIndex categories={await listCategories()} />
          )
        }
      >
        {edition && <EditionSections edition={edition} />}
        <LatestItems items={latest} />
        <EarlierEditions editions={editions.slice(1)} />
      </Columns>
      <JsonLd data={edition ? [webSite(site), publicationIssue(site, edition)] : [webSite(site)]} />
    </SitePage>
  );
}
