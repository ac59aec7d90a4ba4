import type { PublicationIssue, WithContext } from "schema-dts";
import { editionPicture, imageObject } from "#components/share/share-picture.ts";
import { itemReference, publisher, unlessEmpty } from "#components/site/structured-data.ts";
import { absolute, editionPage, editionSlug } from "#lib/addresses.ts";
import { isoTime } from "#lib/dates.ts";
import type { PublishedEdition } from "#lib/editions/published.ts";
import type { Site } from "#lib/settings/published.ts";
import { locale } from "#lib/text/catalogue.ts";
import { editionName } from "./edition-crumbs.ts";

/** An edition for search engines: an issue of the publication and the items in it. */
export function publicationIssue(site: Site, edition: PublishedEdition): WithContext<PublicationIssue> {
  const items = [...edition.editorials, ...edition.sections.flatMap((section) => section.items)];
  return {
    "@context": "https://schema.org",
    "@type": "PublicationIssue",
    "@id": absolute(editionPage(edition)),
    url: absolute(editionPage(edition)),
    name: editionName(edition),
    issueNumber: editionSlug(edition),
    description: edition.introduction ?? undefined,
    image: imageObject(editionPicture(site, edition)),
    inLanguage: locale,
    datePublished: edition.publishedOn ?? edition.date,
    dateModified: isoTime(edition.updatedAt),
    temporalCoverage: edition.period ? `${edition.period.from}/${edition.period.to}` : undefined,
    publisher: publisher(site),
    sponsor: edition.sponsor
      ? { "@type": "Organization", name: edition.sponsor.name, url: edition.sponsor.url ?? undefined }
      : undefined,
    hasPart: unlessEmpty(items.map(itemReference)),
  };
}
