import { absolute, itemPage, sitemapPart } from "#lib/addresses.ts";
import { wellFormed } from "./feed.ts";
import { asHtml } from "./item-html.ts";

/** A page for search engines; with the time of its last change where that is known. */
export interface MappedPage {
  path: string;
  updatedAt?: Date;
}

/** A sitemap (sitemaps.org, 0.9). */
export const sitemapOf = (pages: MappedPage[]): string =>
  document(
    "urlset",
    pages.map(({ path, updatedAt }) => {
      const changed = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : "";
      return `<url>${locationOf(path)}${changed}</url>`;
    }),
  );

/** So many addresses stand in one; more are read in parts. */
export const mostInPart = 10_000;

/** The addresses of the parts that hold so many pages of a name. */
export const partsOf = (name: string, count: number): string[] =>
  Array.from({ length: Math.ceil(count / mostInPart) }, (_, at) => sitemapPart(name, at + 1));

/** What the name of a part says: `2021`, `2021-2`. */
export function readPart(part: string): { name: string; skip: number } | null {
  const [, name, number = "1"] = /^(\w+?)(?:-([2-9]|[1-9]\d{1,3}))?$/.exec(part) ?? [];
  return name === undefined ? null : { name, skip: (Number(number) - 1) * mostInPart };
}

/** A sitemap of news, as Google describes it (news sitemap, 0.9). */
export const newsSitemapOf = (publication: string, items: NewsItem[]): string =>
  document(
    "urlset",
    items.map(({ slug, title, language, publishedAt }) => {
      const name = `<news:name>${asHtml(publication)}</news:name><news:language>${language}</news:language>`;
      const date = publishedAt
        ? `<news:publication_date>${publishedAt.toISOString()}</news:publication_date>`
        : "";
      const news = `<news:publication>${name}</news:publication>${date}<news:title>${asHtml(title)}</news:title>`;
      return `<url>${locationOf(itemPage(slug))}<news:news>${news}</news:news></url>`;
    }),
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
  );

interface NewsItem {
  slug: string;
  title: string;
  language: string;
  publishedAt: Date | null;
}

/** A sitemap of sitemaps. */
export const sitemapIndexOf = (paths: string[]): string =>
  document(
    "sitemapindex",
    paths.map((path) => `<sitemap>${locationOf(path)}</sitemap>`),
  );

export const sitemapHeaders = { "content-type": "application/xml" };

const locationOf = (path: string) => `<loc>${asHtml(absolute(path))}</loc>`;

const document = (root: string, parts: string[], namespaces = "") =>
  wellFormed(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>`,
      ...parts,
      `</${root}>\n`,
    ].join("\n"),
  );
