import type {
  AboutPage,
  BreadcrumbList,
  CollectionPage,
  ItemList,
  NewsMediaOrganization,
  SearchAction,
  WebSite,
  WithContext,
} from "schema-dts";
import { aboutPage, absolute, home, itemPage, markFile, searchPage } from "#lib/addresses.ts";
import type { ItemLine } from "#lib/items/published.ts";
import type { Site } from "#lib/settings/published.ts";
import { locale, text } from "#lib/text/catalogue.ts";
import type { Crumb } from "./breadcrumb.tsx";

const context = "https://schema.org";

/** The publication itself, by which everything else names its publisher. */
export function publisher(site: Site) {
  const url = absolute(home);
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${url}#utgivare`,
    name: site.name,
    url,
    email: site.contactEmail ?? undefined,
    logo: { "@type": "ImageObject", url: absolute(markFile) },
  } satisfies NewsMediaOrganization;
}

export function webSite(site: Site): WithContext<WebSite> {
  return {
    "@context": context,
    "@type": "WebSite",
    "@id": websiteId(),
    name: site.name,
    alternateName: site.tagline,
    description: text.site.description(site.name),
    url: absolute(home),
    inLanguage: locale,
    publisher: publisher(site),
    potentialAction: searchAction(),
  };
}

/** How to search the site; Google wants the name of the field beside the template, which schema.org's own types lack. */
const searchAction = (): SearchAction & { "query-input": string } => ({
  "@type": "SearchAction",
  target: { "@type": "EntryPoint", urlTemplate: `${absolute(searchPage)}?q={search_term_string}` },
  "query-input": "required name=search_term_string",
});

export function aboutPageData(site: Site, name: string): WithContext<AboutPage> {
  return {
    "@context": context,
    "@type": "AboutPage",
    name,
    url: absolute(aboutPage),
    inLanguage: locale,
    isPartOf: { "@id": websiteId() },
    mainEntity: publisher(site),
  };
}

/** The way from the widest page down to this one. */
export function breadcrumbList(crumbs: Crumb[]): WithContext<BreadcrumbList> {
  return {
    "@context": context,
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: { "@type": "WebPage", "@id": absolute(href) },
    })),
  };
}

/** A page that lists things; the items on it where it lists items. */
export function collectionPage(
  site: Site,
  { name, path, items = [] }: { name: string; path: string; items?: ItemLine[] },
): WithContext<CollectionPage> {
  return {
    "@context": context,
    "@type": "CollectionPage",
    name,
    url: absolute(path),
    inLanguage: locale,
    isPartOf: { "@id": websiteId() },
    publisher: publisher(site),
    ...(items.length > 0 && { mainEntity: itemList(items) }),
  };
}

const itemList = (items: ItemLine[]): ItemList => ({
  "@type": "ItemList",
  numberOfItems: items.length,
  itemListElement: items.map((item, index) => ({
    "@type": "ListItem",
    position: index + 1,
    url: absolute(itemPage(item.slug)),
    name: item.title,
  })),
});

/** An item as other things name it. */
export const itemReference = ({ slug, title, language }: ItemLine) =>
  ({ "@type": "NewsArticle", headline: title, url: absolute(itemPage(slug)), inLanguage: language }) as const;

/** A property without a value says nothing. */
export const unlessEmpty = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

const websiteId = () => `${absolute(home)}#webbplats`;
