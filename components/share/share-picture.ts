import { createHash } from "node:crypto";
import { absolute, editionPage, itemPage, sharePicture } from "#lib/addresses.ts";
import { dayOf, formatDay, formatHeading } from "#lib/dates.ts";
import type { PublishedEdition } from "#lib/editions/published.ts";
import type { PublishedItem } from "#lib/items/published.ts";
import type { Site } from "#lib/settings/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** What a picture says that stands beside a link to a page, where somebody shares it. */
export interface SharePicture {
  /** The page that it is of. */
  page: string;
  /** The publication's name. */
  site: string;
  /** Above the title: what the page is about, or what it is. */
  label: string;
  title: string;
  /** Below it; empty where the title says enough. */
  contents: string;
  /** At the foot: where and when it comes from, or how much there is. */
  facts: string;
}

/** As Facebook, X, LinkedIn and Mastodon show it, in pixels. */
export const pictureSize = { width: 1200, height: 630 };

/** Another number for another look: pictures of the old one are not shown any more. */
const look = 1;

export function itemPicture(site: Site, item: PublishedItem): SharePicture {
  const { category, kind, sources, sourceDate, publishedAt } = item;
  const from = sources.map(({ name }) => name).join(", ");
  return {
    page: itemPage(item.slug),
    site: site.name,
    label: category?.name ?? text.items.kinds[kind],
    title: item.title,
    contents: "",
    facts: [from, formatDay(sourceDate ?? dayOf(publishedAt))].filter(Boolean).join(" · "),
  };
}

export function editionPicture(site: Site, edition: PublishedEdition): SharePicture {
  const { date, number, sections, editorials } = edition;
  const count = sections.reduce((sum, { items }) => sum + items.length, editorials.length);
  return {
    page: editionPage(edition),
    site: site.name,
    label: number > 1 ? `${text.editions.edition}, ${text.editions.number(number)}` : text.editions.edition,
    title: formatHeading(date),
    contents: sections.map(({ name }) => name).join(" · "),
    facts: `${count} ${text.items.countNoun(count)}`,
  };
}

/** Where the picture is. What it says is in its address: whoever has it need not ask whether it is still right. */
export function pictureAddress(picture: SharePicture): string {
  const said = createHash("sha256").update(JSON.stringify([look, picture]));
  return sharePicture(picture.page, said.digest("hex").slice(0, 16));
}

/** The picture for link previews, and for those who do not see it. */
export const previewPicture = (picture: SharePicture) => ({
  url: absolute(pictureAddress(picture)),
  ...pictureSize,
  type: "image/png",
  alt: `${picture.label}: ${picture.title}`,
});

/** The same for search engines. */
export const imageObject = (picture: SharePicture) =>
  ({ "@type": "ImageObject", url: absolute(pictureAddress(picture)) }) as const;
