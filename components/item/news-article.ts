import type { NewsArticle, WithContext } from "schema-dts";
import { imageObject, itemPicture } from "#components/share/share-picture.ts";
import { publisher, unlessEmpty } from "#components/site/structured-data.ts";
import { absolute, editionPage, itemPage, sourcePage } from "#lib/addresses.ts";
import { isoTime } from "#lib/dates.ts";
import type { PublishedItem } from "#lib/items/published.ts";
import type { Site } from "#lib/settings/published.ts";

/** An item for search engines: what it says, who publishes it, and what it is based on. */
export function newsArticle(site: Site, item: PublishedItem): WithContext<NewsArticle> {
  const url = absolute(itemPage(item.slug));
  const { category, sources, links, corrections, editions } = item;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline: item.title,
    description: item.summary,
    image: imageObject(itemPicture(site, item)),
    inLanguage: item.language,
    datePublished: isoTime(item.publishedAt),
    dateModified: changedAt(item),
    isAccessibleForFree: true,
    author: publisher(site),
    publisher: publisher(site),
    articleSection: category ? [category.name, ...item.alsoIn.map(({ name }) => name)] : undefined,
    isBasedOn: unlessEmpty(links.filter(({ url: address }) => address).map(linkedWork)),
    citation: unlessEmpty(
      sources.map(({ slug, name }) => ({
        "@type": "CreativeWork",
        publisher: { "@type": "Organization", name, url: absolute(sourcePage(slug)) },
        datePublished: item.sourceDate ?? undefined,
      })),
    ),
    correction: unlessEmpty(
      corrections.map(({ date, note }) => ({
        "@type": "CorrectionComment",
        text: note,
        datePublished: date,
      })),
    ),
    isPartOf: unlessEmpty(
      editions.map((edition) => ({
        "@type": "PublicationIssue",
        url: absolute(editionPage(edition)),
        datePublished: edition.date,
      })),
    ),
  };
}

/**
 * When readers were last told of a change. Not when the record was last written: the archive was brought
 * here long after it was published, and search engines would date it by that day.
 */
export function changedAt({ publishedAt, corrections }: PublishedItem): string {
  return corrections.at(-1)?.date ?? isoTime(publishedAt);
}

const linkedWork = ({ label, url, language, mediaType }: PublishedItem["links"][number]) =>
  ({
    "@type": "CreativeWork",
    name: label,
    url: url ?? undefined,
    inLanguage: language ?? undefined,
    encodingFormat: mediaType === "PDF" ? "application/pdf" : undefined,
  }) as const;
