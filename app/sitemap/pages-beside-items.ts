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
  kindPage,
  openDataPage,
  privacyPage,
  referencePage,
  referencesPage,
  sourcePage,
  sourcesPage,
  subscribePage,
  tipsPage,
  yearPage,
} from "#lib/addresses.ts";
import { listArchiveMonths } from "#lib/archive/published.ts";
import { listCategories } from "#lib/categories/published.ts";
import { listEditionYears } from "#lib/editions/published.ts";
import { listEditionAddresses } from "#lib/feeds/published.ts";
import type { MappedPage } from "#lib/feeds/sitemap.ts";
import { listReferences } from "#lib/references/published.ts";
import { listSources } from "#lib/sources/published.ts";

/** Every page that is no item, for the sitemap. */
export async function pagesBesideItems(): Promise<MappedPage[]> {
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
    ...[
      home,
      categoriesPage,
      editionsPage,
      sourcesPage,
      aboutPage,
      privacyPage,
      openDataPage,
      subscribePage,
      tipsPage,
    ],
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
