import {
  type ArchiveKind,
  categoryPage,
  editionPage,
  home,
  kindPage,
  referencePage,
  sourcePage,
} from "#lib/addresses.ts";
import { getCategory } from "#lib/categories/published.ts";
import { dayToColumn, formatHeading } from "#lib/dates.ts";
import { type EditionDate, getPublishedEdition } from "#lib/editions/published.ts";
import { comingFrom, standingIn } from "#lib/items/published.ts";
import { getReference, naming } from "#lib/references/published.ts";
import { getSite } from "#lib/settings/published.ts";
import { getSource } from "#lib/sources/published.ts";
import { text } from "#lib/text/catalogue.ts";
import type { Feed } from "./feed.ts";
import { listFeedItems } from "./published.ts";

/** What a feed is of. */
export type FeedSubject =
  | { of: "site" }
  | { of: "category" | "source" | "reference"; slug: string }
  | { of: "kind"; kind: ArchiveKind }
  | { of: "edition"; edition: EditionDate };

/** A feed tells of so many items; an edition of all that stand in it. */
const toldOf = 50;
const allOfEdition = 500;

const words = text.feeds;

/** What a feed of something tells; null where there is no such thing. Its own address is the caller's. */
export async function readFeed(subject: FeedSubject): Promise<Omit<Feed, "self"> | null> {
  const site = await getSite();
  const found = await find(subject);
  if (!found) return null;
  return {
    title: found.name === null ? site.name : `${site.name}: ${found.name}`,
    description: found.name === null ? text.site.description(site.name) : words.description(found.name),
    author: { name: site.name, email: site.contactEmail },
    page: found.page,
    items: await found.items(),
  };
}

interface Found {
  /** Null for everything. */
  name: string | null;
  page: string;
  items: () => Promise<Feed["items"]>;
}

async function find(subject: FeedSubject): Promise<Found | null> {
  switch (subject.of) {
    case "site":
      return { name: null, page: home, items: () => listFeedItems(toldOf) };
    case "category": {
      const category = await getCategory(subject.slug);
      const items = () => listFeedItems(toldOf, standingIn(subject.slug));
      return category && { name: category.name, page: categoryPage(subject.slug), items };
    }
    case "source": {
      const source = await getSource(subject.slug);
      const items = () => listFeedItems(toldOf, comingFrom(subject.slug));
      return source && { name: source.name, page: sourcePage(subject.slug), items };
    }
    case "reference": {
      const reference = await getReference(subject.slug);
      const items = () => listFeedItems(toldOf, naming(subject.slug));
      const name = reference && text.references.about(reference.label);
      return name ? { name, page: referencePage(subject.slug), items } : null;
    }
    case "kind": {
      const { kind } = subject;
      return {
        name: text.items.kinds[kind],
        page: kindPage(kind),
        items: () => listFeedItems(toldOf, { kind }),
      };
    }
    case "edition":
      return findEdition(subject.edition);
  }
}

async function findEdition(edition: EditionDate): Promise<Found | null> {
  const found = await getPublishedEdition(edition);
  if (!found) return null;
  const { date, number } = edition;
  const placed = { edition: { date: dayToColumn(date), number, status: "PUBLISHED" as const } };
  return {
    name: words.edition(formatHeading(date), number),
    page: editionPage(edition),
    items: () => listFeedItems(allOfEdition, { placements: { some: placed } }, { withImported: true }),
  };
}
