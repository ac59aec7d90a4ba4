import type { Metadata } from "next";
import { previewPicture, type SharePicture } from "#components/share/share-picture.ts";
import { absolute, atomFeed, feedOf, jsonFeed, rssFeed } from "#lib/addresses.ts";
import type { Site } from "#lib/settings/published.ts";
import { locale } from "#lib/text/catalogue.ts";

const descriptionLength = 160;

export interface PageFacts {
  /** Null for the front page, whose title is the site's. */
  title: string | null;
  description: string;
  path: string;
  /** A page that has feeds of what it lists. */
  feedPage?: string;
  /** What else stands in the head, by name. */
  tags?: Record<string, string | string[]>;
  /** What is shown beside a link to the page. */
  picture?: SharePicture;
  article?: { publishedTime: string; modifiedTime: string };
  /** Search engines follow its links and do not show it; it has a feed of its own, if any. */
  unlisted?: { feed: string | null };
}

/** What search engines and link previews are told of a page. `title` stands before the site's name. */
export function pageMetadata(
  site: Site,
  { title, description, path, feedPage, tags, picture, article, unlisted }: PageFacts,
): Metadata {
  const url = absolute(path);
  const short = shortened(description);
  return {
    title: title ? `${title} – ${site.name}` : `${site.name} – ${site.tagline}`,
    description: short,
    alternates: {
      canonical: url,
      // The page's own first: feed readers take the first that they find.
      types: {
        "application/rss+xml": [
          ...(unlisted?.feed ? [{ url: absolute(unlisted.feed), title: title ?? site.name }] : []),
          ...(feedPage ? [{ url: absolute(feedOf(feedPage, "rss")), title: title ?? site.name }] : []),
          { url: absolute(rssFeed), title: site.name },
        ],
        "application/atom+xml": [
          ...(feedPage ? [{ url: absolute(feedOf(feedPage, "atom")), title: title ?? site.name }] : []),
          { url: absolute(atomFeed), title: site.name },
        ],
        "application/feed+json": [{ url: absolute(jsonFeed), title: site.name }],
      },
    },
    ...(unlisted && { robots: { index: false, follow: true } }),
    ...(tags && { other: tags }),
    ...(picture && { twitter: { card: "summary_large_image" } }),
    openGraph: {
      title: title ?? site.name,
      description: short,
      url,
      siteName: site.name,
      ...(picture && { images: [previewPicture(picture)] }),
      locale: locale === "en" ? "en_GB" : "sv_SE",
      ...(article ? { type: "article", ...article } : { type: "website" }),
    },
  };
}

/** At most a search result's length, cut between words. */
function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= descriptionLength) return line;
  return `${line.slice(0, descriptionLength - 1).replace(/\s+\S*$/, "")}…`;
}
