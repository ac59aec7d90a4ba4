import { editionPicture, itemPicture, pictureAddress } from "#components/share/share-picture.ts";
import {
  aboutPage,
  archiveHome,
  archiveKinds,
  archiveMonthPage,
  archivePage,
  archiveYearPage,
  categoriesPage,
  categoryPage,
  citationFile,
  editionPage,
  editionsPage,
  feedOf,
  home,
  itemPage,
  kindPage,
  logoFile,
  newsSitemap,
  opmlFile,
  privacyPage,
  referencePage,
  referencesPage,
  siteFeeds,
  sitemap,
  sitemapOfPages,
  sitemapPart,
  sourcePage,
  sourcesPage,
  subscribePage,
  yearPage,
} from "#lib/addresses.ts";
import { covering } from "#lib/covers.ts";
import { dayFromColumn, dayOf } from "#lib/dates.ts";
import { db } from "#lib/db.ts";
import { getPublishedEdition } from "#lib/editions/published.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { getSite } from "#lib/settings/published.ts";
import { ensureBuild } from "#server/build.ts";
import { finishPage } from "#server/front/finish.ts";
import { type Render, renderWith } from "#server/front/render.ts";
import { announcementsBy } from "./announcements.ts";
import { manySlug } from "./published-records.ts";

const thisYear = String(new Date().getUTCFullYear());

/** The site as a build shows it, and what a command changes of it. */
export interface ChangedPages {
  /** Does `work`: the addresses that show something else after it, and those of them that it has not announced. */
  by(work: () => Promise<unknown>): Promise<{ changed: string[]; missed: string[] }>;
  close(): Promise<void>;
}

/** Renders every public page of the test file's database, before and after. It is filled by now. */
export async function openPages(): Promise<ChangedPages> {
  Object.assign(process.env, { NODE_ENV: "production", SITE_URL: "http://localhost:3000" });
  // Next chooses what it loads by that setting.
  const { openSite } = await import("#server/site.ts");
  const site = await openSite((await ensureBuild()).folder, 3000);
  const render = renderWith(site.handler, "localhost:3000");
  /** All that there ever was: where something has gone, something else is shown, too. */
  const addresses = new Set(await publicAddresses());
  let before = await look(render, addresses);
  return {
    async by(work) {
      const said = await announcementsBy(work);
      const isAnnounced = covering(said.flatMap((announcement) => announcement.addresses));
      for (const address of await publicAddresses()) addresses.add(address);
      const after = await look(render, addresses);
      const changed = [...addresses].filter((at) => after.get(at) !== (before.get(at) ?? nothing)).sort();
      before = after;
      return { changed, missed: changed.filter((address) => !isAnnounced(address)) };
    },
    close: site.close,
  };
}

/** The page for what is not there is one for all addresses. */
const nothing = "404";
const atOnce = 4;

async function look(render: Render, addresses: Set<string>): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  const waiting = [...addresses];
  const work = async () => {
    for (let address = waiting.pop(); address; address = waiting.pop()) {
      const { status, location, type, body } = await render(address);
      if (status >= 500) throw new Error(`${address} answers ${status}`);
      const text = body.toString();
      const page = type.startsWith("text/html") ? finishPage(text) : { html: text, status: null };
      const said = page.status ?? status;
      shown.set(address, said === 404 ? nothing : `${said} ${location}\n${page.html}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return shown;
}

async function publicAddresses(): Promise<string[]> {
  const slug = { select: { slug: true } } as const;
  const items = await db().item.findMany({
    ...slug,
    // Where something was erased there is a new address that leads from nowhere.
    where: { erasedAt: null, slug: { not: { startsWith: manySlug } } },
  });
  const counted = { select: { slug: true, _count: { select: { items: true } } } } as const;
  const categories = await db().category.findMany(counted);
  const sources = await db().source.findMany(counted);
  const editions = await db().edition.findMany({ select: { date: true, number: true } });
  const redirects = await db().redirect.findMany({ select: { from: true } });
  const references = await db().reference.findMany(slug);
  const logos = await db().sponsorLogo.findMany({ select: { hash: true } });
  return [
    ...[
      home,
      categoriesPage,
      editionsPage,
      sourcesPage,
      aboutPage,
      privacyPage,
      subscribePage,
      opmlFile,
      ...siteFeeds,
    ],
    ...[sitemap, newsSitemap, sitemapPart(sitemapOfPages), sitemapPart("2015"), sitemapPart(thisYear)],
    ...items.map((item) => itemPage(item.slug)),
    ...items.slice(0, 5).flatMap((item) => [citationFile(item.slug, "ris"), citationFile(item.slug, "bib")]),
    ...(await pictures(items.slice(0, 5), editions)),
    ...categories.flatMap((category) => [
      categoryPage(category.slug),
      ...archiveKinds.map((kind) => archivePage(category.slug, kind)),
      ...(isLong(category) ? [archivePage(category.slug, "PRESS", 2)] : []),
    ]),
    ...sources.map((source) => sourcePage(source.slug)),
    ...sources.filter(isLong).map((source) => sourcePage(source.slug, 2)),
    ...editions.flatMap(({ date, number }) => {
      const day = dayFromColumn(date);
      return [editionPage({ date: day, number }), yearPage(day.slice(0, 4))];
    }),
    ...[archiveHome, referencesPage, ...archiveKinds.map((kind) => kindPage(kind)), kindPage("PRESS", 2)],
    ...(await archivedMonths()).flatMap(([year = "", month = ""]) => [
      archiveYearPage(year),
      archiveMonthPage(year, month),
      archiveMonthPage(year, month, 2),
    ]),
    ...references.map((reference) => referencePage(reference.slug)),
    ...references.map((reference) => feedOf(referencePage(reference.slug), "rss")),
    ...archiveKinds.map((kind) => feedOf(kindPage(kind), "atom")),
    ...categories.map((category) => feedOf(categoryPage(category.slug), "rss")),
    ...sources.map((source) => feedOf(sourcePage(source.slug), "atom")),
    ...editions.map(({ date, number }) => feedOf(editionPage({ date: dayFromColumn(date), number }), "rss")),
    ...redirects.map(({ from }) => from),
    ...logos.map(({ hash }) => logoFile(hash)),
  ];
}

/** Of some items and all editions: each stands under what it says. */
async function pictures(
  items: { slug: string }[],
  editions: { date: Date; number: number }[],
): Promise<string[]> {
  const site = await getSite();
  const shown = await Promise.all(items.map(({ slug }) => getPublishedItem(slug)));
  const issues = await Promise.all(
    editions.map(({ date, number }) => getPublishedEdition({ date: dayFromColumn(date), number })),
  );
  return [
    ...shown.flatMap((item) => (item ? pictureAddress(itemPicture(site, item)) : [])),
    ...issues.flatMap((edition) => (edition ? pictureAddress(editionPicture(site, edition)) : [])),
  ];
}

/** Year and month of whatever was published. */
async function archivedMonths(): Promise<string[][]> {
  const items = await db().item.findMany({ select: { publishedAt: true } });
  const months = items.flatMap(({ publishedAt }) => (publishedAt ? dayOf(publishedAt).slice(0, 7) : []));
  return [...new Set(months)].map((month) => month.split("-"));
}

/** Lists have thirty items on a page. */
const isLong = ({ _count }: { _count: { items: number } }) => _count.items > 30;
