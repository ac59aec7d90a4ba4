import type { Metadata } from "next";
import { absolute, rssFeed } from "#lib/addresses.ts";
import { locale, text } from "#lib/text/catalogue.ts";

const descriptionLength = 160;

/** What search engines and link previews are told of a page. `title` stands before the site's name. */
export function pageMetadata({
  title,
  description,
  path,
  article,
}: {
  /** Null for the front page, whose title is the site's. */
  title: string | null;
  description: string;
  path: string;
  article?: { publishedTime: string; modifiedTime: string };
}): Metadata {
  const url = absolute(path);
  const short = shortened(description);
  return {
    title: title ? `${title} – ${text.siteName}` : `${text.siteName} – ${text.tagline}`,
    description: short,
    alternates: {
      canonical: url,
      types: { "application/rss+xml": [{ url: absolute(rssFeed), title: text.siteName }] },
    },
    openGraph: {
      title: title ?? text.siteName,
      description: short,
      url,
      siteName: text.siteName,
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
