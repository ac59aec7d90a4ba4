import { z } from "zod";
import type { Body } from "#lib/body/schema.ts";
import type { Kind, MediaType } from "#lib/items/schema.ts";
import { sourceTypeSchema } from "#lib/sources/schema.ts";

/** What the importer knows beforehand: from the reference lists or from the database, as plain data. */
export const directorySchema = z.object({
  categories: z.array(
    z.object({
      name: z.string(),
      slug: z.string(),
      /** Old headings that mean the same. */
      aliases: z.array(z.string()),
      /** The slug of the category of which this is a sub-category. */
      parent: z.string().nullable().default(null),
    }),
  ),
  sources: z.array(z.object({ name: z.string(), aliases: z.array(z.string()), type: sourceTypeSchema })),
});
export type Directory = z.infer<typeof directorySchema>;
export type KnownCategory = Directory["categories"][number];
export type KnownSource = Directory["sources"][number];

/** A page as it came: `file` is how it is named in reports, and part of how its items are known again. */
export type Page = { file: string; text: string } | { file: string; html: string };

export interface ParseOptions {
  directory: Directory;
  /** The edition's date, for pages that state none. */
  edition?: string;
  /** The category of every item, whatever the page says. */
  categorySlug?: string;
}

export interface ImportedLink {
  label: string;
  mediaType: MediaType;
  /** Null where the page does not tell. */
  url: string | null;
}

export interface ImportedItem {
  title: string;
  kind: Kind;
  /** Names as in the directory; the sub-category may be a new one. */
  category: string | null;
  subCategory: string | null;
  alsoIn: string[];
  /** As the page writes it; `findSources` tells which known sources that is. */
  source: string | null;
  sourceDate: string | null;
  archiveDate: string | null;
  language: "sv" | "en";
  editorNote: string | null;
  body: Body;
  links: ImportedLink[];
  /** By what the item is known again, the surest first: see `item-keys.ts`. */
  keys: string[];
  /** The line of the file on which the item begins. */
  line: number;
}

export interface ImportedEdition {
  date: string;
  publishedOn: string | null;
  period: { from: string; to: string } | null;
}

/** What the page says is missing; the period where it gives one. */
export interface ImportedGap {
  text: string;
  period: { from: string; to: string } | null;
}

/** A source that the colophon names; one in brackets stands within another ("EU (kommissionen …)"). */
export interface NamedSource {
  name: string;
  within: string | null;
}

export interface ImportedPeople {
  monitoring: string[];
  compilation: string[];
}

/** A line that no rule knows, kept where it stood and reported. */
export interface NotUnderstood {
  file: string;
  line: number;
  text: string;
}

export interface ParsedPage {
  file: string;
  edition: ImportedEdition | null;
  items: ImportedItem[];
  sponsors: string[];
  sources: NamedSource[];
  people: ImportedPeople;
  gaps: ImportedGap[];
  notUnderstood: NotUnderstood[];
}
