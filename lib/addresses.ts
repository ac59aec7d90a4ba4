/**
 * The only place that builds public addresses. All are paths from the site's root; `absolute`
 * puts `SITE_URL` in front. Pages of a list: the first has no number.
 */
export const home = "/";
export const categoriesPage = "/amnen";
export const editionsPage = "/utgavor";
export const sourcesPage = "/kallor";
export const aboutPage = "/om";
/** Where the about page says what sponsoring means. */
export const sponsoringAnchor = "oberoende";
export const sponsoringSection = `${aboutPage}#${sponsoringAnchor}`;
export const privacyPage = "/integritet";
export const tipsPage = "/tipsa";
/** Where the form is sent, and where that leads. */
export const sendTipAddress = `${tipsPage}/skicka`;
export const tipSentPage = `${tipsPage}/tack`;
/** Search; what is looked for stands in the query: `q` and the filters. */
export const searchPage = "/sok";
/** A search is its address: what narrows it has Swedish names, in one order. What says nothing is left out. */
export const searchAddress = (query: Record<string, string>, format?: "rss") => {
  const said = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  const path = format ? feedOf(searchPage, format) : searchPage;
  return said.size > 0 ? `${path}?${said}` : path;
};
/** Feeds explained. */
export const subscribePage = "/prenumerera";
/** Everything about one case or law, by its reference. */
export const referencesPage = "/mal";
export const referencePage = (slug: string, page = 1) => numbered(`${referencesPage}/${slug}`, page);
/** All items by year and month (`01` to `12`), and by kind. */
export const archiveHome = "/arkiv";
export const archiveYearPage = (year: string) => `${archiveHome}/${year}`;
export const archiveMonthPage = (year: string, month: string, page = 1) =>
  numbered(`${archiveHome}/${year}/${month}`, page);
export const kindPage = (kind: ArchiveKind, page = 1) =>
  numbered(`${archiveHome}/${archiveSegments[kind]}`, page);
/** A feed of what a page lists; the front page's is the whole site's. */
export const feedOf = (path: string, format: FeedFormat) => `${path === home ? "" : path}/${format}.xml`;
export type FeedFormat = "rss" | "atom";
export const rssFeed = "/rss.xml";
export const atomFeed = "/atom.xml";
export const jsonFeed = "/feed.json";
/** All feeds of the site, and those of its sources, for feed readers. */
export const opmlFile = "/opml.xml";
/** Said of a change: the feeds of the whole site. */
export const siteFeeds = [rssFeed, atomFeed, jsonFeed];
/** How a feed looks in a browser. */
export const feedStyle = "/flode.css";
/** Names the parts of the sitemap: a part holds 10,000 addresses at most, and all of them take long to read. */
export const sitemap = "/sitemap.xml";
export const sitemapPart = (name: string, number = 1) =>
  `/sitemap/${name}${number > 1 ? `-${number}` : ""}.xml`;
/** The part that holds everything but items; these stand in the part of the year of their publication. */
export const sitemapOfPages = "sidor";
/** The items of the last two days, as Google News wants them. */
export const newsSitemap = "/news-sitemap.xml";
/** Said of a change: the sitemap, its parts, and that of the news. */
export const everySitemap = [sitemap, "/sitemap/*", newsSitemap];
export const robotsFile = "/robots.txt";
/** By which search engines know that whoever tells them of changes is the site itself. */
export const pingKeyFile = (key: string) => `/${key}.txt`;
/** What is shown in place of a page that cannot be made just now; nobody is led there. */
export const unavailablePage = "/otillganglig";
/** The rules by which a browser fetches a page before it is opened. */
export const speculationRulesFile = "/speculation-rules.json";

/** A page that is not public yet, for whoever has been told its secret. */
export const previewPage = (token: string) => `/forhandsvisning/${token}`;

/** Said of a change, it means all of them: what stands in the head or foot of every page is another. */
export const everyPage = "/*";

export const itemPage = (slug: string) => `/nyheter/${slug}`;
/** Said of a change: the pages of all items, or of all editions and their years. */
export const everyItemPage = itemPage("*");
export const everyEditionPage = `${editionsPage}/*`;
/** Said of a change: the archive's years, months and kinds, each of which counts what the others hold. */
export const everyArchivePage = `${archiveHome}/*`;
/** An item as programs that keep references take it. */
export const citationFile = (slug: string, format: "bib" | "ris") => `${itemPage(slug)}/citera.${format}`;
export const categoryPage = (slug: string) => `${categoriesPage}/${slug}`;
export const sourcePage = (slug: string, page = 1) => numbered(`${sourcesPage}/${slug}`, page);
export const yearPage = (year: string) => `${editionsPage}/${year}`;
export const editionPage = (edition: { date: string; number: number }) =>
  `${editionsPage}/${editionSlug(edition)}`;

/** `2021-03-24`, or `2021-03-24-2` for the second edition of that date. */
export const editionSlug = ({ date, number }: { date: string; number: number }) =>
  number > 1 ? `${date}-${number}` : date;

/** The archives of a category that have pages of their own. */
export const archiveKinds = ["INFORMATION", "PRESS", "CASE_NOTE"] as const;
export type ArchiveKind = (typeof archiveKinds)[number];
export const archiveSegments: Record<ArchiveKind, string> = {
  INFORMATION: "information",
  PRESS: "pressklipp",
  CASE_NOTE: "praxisnotiser",
};

/** How a kind is called in an address. */
export const archiveSegment = (kind: ArchiveKind) => archiveSegments[kind];

/** A category's archive of one kind. */
export const archivePage = (slug: string, kind: ArchiveKind, page = 1) =>
  numbered(`${categoryPage(slug)}/${archiveSegments[kind]}`, page);

/** The request header in which a page is told which address was asked for. */
export const askedHeader = "x-asylnytt-asked";

/** The request header in which the server says who asks; what a client says in it never arrives. */
export const clientAddressHeader = "x-client-address";

/** A sponsor's logo, named by what is in it: it never changes at its address. */
export const logoFile = (hash: string) => `/logotyper/${hash}.webp`;

/** The picture shown beside a link to an item's or edition's page, named by what it says. */
export const sharePicture = (page: string, hash: string) => `${page}/bild-${hash}.png`;

/** The publication's mark, 180 pixels wide. */
export const markFile = "/apple-icon.png";

/** Where an item stands within an edition's page. */
export const itemAnchor = (slug: string) => `notis-${slug}`;

/** Where a category stands within an edition's page. */
export const categoryAnchor = (slug: string) => `amne-${slug}`;

/** Where watchdogs ask whether a process answers at all, and load balancers whether to send requests to it. */
export const healthAddress = (question: "live" | "ready") => `/api/health/${question}`;

/** What programs may read. */
export const apiRoot = "/api/v1";
export const openItems = `${apiRoot}/items`;
export const openEditions = `${apiRoot}/editions`;
/** A description of all of it (OpenAPI). */
export const openApiFile = `${apiRoot}/openapi.json`;
/** All items at once, in a file. */
export const dumpFile = (format: "jsonl" | "csv") => `/data/items.${format}`;
/** What programs may read, explained to people. */
export const openDataPage = "/oppna-data";

/** The full address of a public path. */
export const absolute = (path: string) => new URL(path, siteUrl()).href;

/** `SITE_URL`, or the address under which `npm start` serves. */
function siteUrl(): string {
  return process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`;
}

const numbered = (path: string, page: number) => (page > 1 ? `${path}/${page}` : path);
