import { connection } from "next/server";
import {
  aboutPage,
  archiveHome,
  archiveKinds,
  archiveMonthPage,
  archiveYearPage,
  categoriesPage,
  categoryPage,
  editionPage,
  editionsPage,
  home,
  isYear,
  itemPage,
  kindPage,
  privacyPage,
  referencePage,
  referencesPage,
  sitemapOfPages,
  sourcePage,
  sourcesPage,
  tipsPage,
  yearPage,
} from "#lib/addresses.ts";
import { listArchiveMonths } from "#lib/archive/published.ts";
import { listCategories } from "#lib/categories/published.ts";
import { listEditionYears } from "#lib/editions/published.ts";
import { listEditionAddresses, listItemAddresses } from "#lib/feeds/published.ts";
import { type MappedPage, sitemapHeaders, sitemapOf } from "#lib/feeds/sitemap.ts";
import { listReferences } from "#lib/references/published.ts";
import { listSources } from "#lib/sources/published.ts";

/** A part of the sitemap: the items of a year, or everything else. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  await connection();
  const [, name = ""] = /^(.+)\.xml$/.exec((await params).part) ?? [];
  const pages = await pagesIn(name);
  if (pages.length === 0) return new Response(null, { status: 404 });
  return new Response(sitemapOf(pages), { headers: sitemapHeaders });
}

async function pagesIn(part: string): Promise<MappedPage[]> {
  if (part === sitemapOfPages) return pagesBesideItems();
  if (!isYear(part)) return [];
  const items = await listItemAddresses(part);
  return items.map(({ slug, updatedAt }) => ({ path: itemPage(slug), updatedAt }));
}

async function pagesBesideItems(): Promise<MappedPage[]> {
  const [editions, years, categories, sources] = await Promise.all([
    listEditionAddresses(),
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
  paths.push(...(await archivePaths()));
  return [
    ...paths.map((path) => ({ path })),
    ...editions.map((edition) => ({ path: editionPage(edition), updatedAt: edition.updatedAt })),
  ];
}

/** The archive by time and by kind, and the cases and laws that items name. */
async function archivePaths(): Promise<string[]> {
  const [months, references] = await Promise.all([listArchiveMonths(), listReferences()]);
  return [
    ...[archiveHome, referencesPage, ...archiveKinds.map((kind) => kindPage(kind))],
    ...new Set(months.map(({ year }) => archiveYearPage(year))),
    ...months.map(({ year, month }) => archiveMonthPage(year, month)),
    ...references.map(({ slug }) => referencePage(slug)),
  ];
}
