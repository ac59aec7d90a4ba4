import type { FeedItem } from "#lib/feeds/published.ts";
import { locale, text } from "#lib/text/catalogue.ts";

/** What a feed tells, in whatever format. Addresses are public paths. */
export interface Feed {
  title: string;
  description: string;
  /** Who publishes it. */
  author: { name: string; email: string | null };
  /** The page that lists the same. */
  page: string;
  /** The feed itself. */
  self: string;
  items: FeedItem[];
}

/** An entry is known again by its record's id, whatever becomes of its address. */
export const entryId = ({ id }: FeedItem) => `urn:uuid:${id}`;

/** Under what terms what is in it may be used. */
export const feedLicence = `${text.openData.licenceNote} ${text.openData.licenceName}: ${text.openData.licenceUrl}`;

/** When something in it last changed for readers. */
export const feedChangedAt = ({ items }: Feed) =>
  items.map(({ changedAt }) => changedAt).sort((a, b) => b.getTime() - a.getTime())[0];

export const feedLanguage = locale;

/** What XML 1.0 allows in no document, not even escaped: control characters and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const wellFormed = (xml: string) => xml.replace(forbidden, "");
