import type { Line } from "#lib/import/line.ts";
import type { KnownCategory } from "#lib/import/schema.ts";
import type { Kind } from "#lib/items/schema.ts";

/** What stands above an item: its place on the page. */
export interface Heading {
  category: KnownCategory | null;
  subCategory: string | null;
  alsoIn: KnownCategory[];
  /** Where the page says it; otherwise the source decides. */
  kind: Kind | null;
}

export const noHeading: Heading = { category: null, subCategory: null, alsoIn: [], kind: null };

/** An item as it was cut out of its page, its lines not yet read. */
export interface RawItem {
  heading: Heading;
  source: string | null;
  sourceDate: string | null;
  archiveDate: string | null;
  /** The source line, or else the first line. */
  firstLine: Line;
  /** The title where the page marks it; otherwise it is the first of the lines. */
  title: Line | null;
  lines: Line[];
}
