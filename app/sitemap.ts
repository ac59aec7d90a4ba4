import type { MetadataRoute } from "next";
import { connection } from "next/server";
import {
  aboutPage,
  absolute,
  categoriesPage,
  categoryPage,
  editionPage,
  editionsPage,
  home,
  itemPage,
  privacyPage,
  sourcePage,
  sourcesPage,
  tipsPage,
  yearPage,
} from "#lib/addresses.ts";
import { listCategories } from "#lib/categories/published.ts";
import { listEditions, listEditionYears } from "#lib/editions/published.ts";
import { listItemAddresses } from "#lib/items/published.ts";
import { listSources } from "#lib/sources/published.ts";

/** Every page for search engines; with the time of the last change where that is known. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const [items, editions, years, categories, sources] = await Promise.all([
    listItemAddresses(),
    listEditions(),
    listEditionYears(),
    listCategories(),
    listSources(),
  ]);
  const categorySlugs = categories.flatMap(({ slug, children }) => [
    slug,
    ...children.map((child) => child.slug),
  ]);
  const paths = [
    ...[home, categoriesPage, editionsPage, sourcesPage, aboutPage, privacyPage, tipsPage],
    ...categorySlugs.map(categoryPage),
    ...years.map(({ year }) => yearPage(year)),
    ...sources.map(({ slug }) => sourcePage(slug)),
  ];
  return [
    ...paths.map((path) => ({ url: absolute(path) })),
    ...editions.map((edition) => ({ url: absolute(editionPage(edition)), lastModified: edition.updatedAt })),
    ...items.map(({ slug, updatedAt }) => ({ url: absolute(itemPage(slug)), lastModified: updatedAt })),
  ];
}
