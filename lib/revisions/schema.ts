import { z } from "zod";
import { correctItemSchema, itemAtVersionSchema } from "#lib/publishing/schema.ts";

/** What an item's content consists of, in the order in which it is read. */
export const fields = [
  "title",
  "lead",
  "body",
  "editorNote",
  "kind",
  "category",
  "alsoIn",
  "sources",
  "sourceDate",
  "archiveDate",
  "language",
  "links",
  "slug",
] as const;
export type Field = (typeof fields)[number];

/** How a line stands in its text. */
export type LineRole =
  | "plain"
  | "heading2"
  | "heading3"
  | "bullet"
  | "number"
  | "quotation"
  | "quotedBullet"
  | "quotedNumber"
  | "quoted";

/** A paragraph, a heading, an entry of a list; or one value of several. */
export interface Line {
  role: LineRole;
  text: string;
}

/** The content of an item as it is read: names instead of identities, words instead of dates. */
export type ReadableContent = Record<Field, Line[]>;

/** The two versions that a page compares, as its address says it; what is not there is chosen for it. */
const wanted = (first: number) => z.coerce.number().int().min(first).nullable().catch(null).default(null);
/** `from` 0 is before the first: an empty item. */
export const comparisonSchema = z.object({ from: wanted(0), to: wanted(1) });
export type Comparison = z.infer<typeof comparisonSchema>;

export const restoreRevisionSchema = itemAtVersionSchema.extend({
  /** The version whose content comes back. */
  revision: z.int().positive(),
  /** What readers of a public item are told was wrong; nothing where they need not know. */
  note: correctItemSchema.shape.note.nullable().default(null),
});
export type RestoreRevisionInput = z.input<typeof restoreRevisionSchema>;
