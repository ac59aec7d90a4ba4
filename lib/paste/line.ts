import type { Inline } from "#lib/body/schema.ts";

/** A line of what was pasted: a paragraph, a heading, or a part of a list's entry. */
export interface Line {
  content: Inline[];
  heading: 2 | 3 | null;
  /** Lines of one entry have the same object here; the first of them begins it. */
  entry: Entry | null;
  /** Lines of one quotation have the same number here. */
  quotation: number | null;
}

/** An entry of a list, however the source wrote its lists. */
export interface Entry {
  /** 1 for a list, 2 for a list in a list. */
  level: number;
  ordered: boolean;
  /** The number that a numbered entry shows, where it is a number. */
  number: number | null;
}
