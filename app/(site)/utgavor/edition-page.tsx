import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { editionCrumbs, editionName } from "#components/edition/edition-crumbs.ts";
import { EditionView } from "#components/edition/edition-view.tsx";
import { publicationIssue } from "#components/edition/publication-issue.ts";
import { editionPicture } from "#components/share/share-picture.ts";
import { JsonLd } from "#components/site/json-ld.tsx";
import { breadcrumbList } from "#components/site/structured-data.ts";
import { editionPage } from "#lib/addresses.ts";
import { type EditionDate, getPublishedEdition } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

/** Read once for the head and the page. */
const readEdition = cache((date: string, number: number) => getPublishedEdition({ date, number }));

export async function editionMetadata({ date, number }: EditionDate): Promise<Metadata> {
  const edition = await readEdition(date, number);
  if (!edition) return {};
  return siteMetadata({
    title: editionName(edition),
    description: edition.introduction ?? text.editions.description(editionName(edition)),
    path: editionPage(edition),
    feedPage: editionPage(edition),
    picture: editionPicture(await readSite(), edition),
  });
}

/** One edition as it was published. */
export async function EditionPage({ named: { date, number } }: { named: EditionDate }) {
  const site = await readSite();
  const edition = await readEdition(date, number);
  if (!edition) notFound();
  const crumbs = editionCrumbs(edition);
  return (
    <SitePage path={editionPage(edition)} sponsor={edition.sponsor}>
      <EditionView edition={edition} />
      <JsonLd
        data={[
          publicationIssue(site, edition),
          breadcrumbList([...crumbs, { name: editionName(edition), href: editionPage(edition) }]),
        ]}
      />
    </SitePage>
  );
}
