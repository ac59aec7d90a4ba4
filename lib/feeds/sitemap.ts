import { absolute } from "#lib/addresses.ts";
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

/** A sitemap of sitemaps. */
export const sitemapIndexOf = (paths: string[]): string =>
  document(
    "sitemapindex",
    paths.map((path) => `<sitemap>${locationOf(path)}</sitemap>`),
  );

export const sitemapHeaders = { "content-type": "application/xml" };

const locationOf = (path: string) => `<loc>${asHtml(absolute(path))}</loc>`;

const document = (root: string, parts: string[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...parts,
    `</${root}>\n`,
  ].join("\n");
