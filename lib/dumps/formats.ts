import { stringify } from "csv-stringify/sync";
import { editionSlug } from "#lib/addresses.ts";
import type { OpenItem } from "#lib/open-data/schema.ts";
import { text } from "#lib/text/catalogue.ts";

/** Every record says under what terms it may be used: it goes on its way without the others. */
const licence = text.openData.licenceUrl;

const names = (all: { name: string }[]) => all.map(({ name }) => name).join("; ");

/** A table has one row for an item: names stand with semicolons between, addresses with spaces. */
const columns: Record<string, (item: OpenItem) => string | null | undefined> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  title: ({ title }) => title,
  lead: ({ lead }) => lead,
  bodyText: ({ bodyText }) => bodyText,
  editorNote: ({ editorNote }) => editorNote,
  kind: ({ kind }) => kind,
  language: ({ language }) => language,
  sourceDate: ({ sourceDate }) => sourceDate,
  publishedAt: ({ publishedAt }) => publishedAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  category: ({ category }) => category?.name,
  alsoIn: ({ alsoIn }) => names(alsoIn),
  sources: ({ sources }) => names(sources),
  links: ({ links }) => links.flatMap(({ url }) => url ?? []).join(" "),
  editions: ({ editions }) => editions.map(editionSlug).join("; "),
  references: ({ references }) => names(references),
  corrections: ({ corrections }) => corrections.map(({ date, note }) => `${date}: ${note}`).join("; "),
  licence: () => licence,
};

const toRow = (item: OpenItem) => Object.values(columns).map((cell) => cell(item));

interface Format {
  type: string;
  /** The records as text; the first ones of a file may need something before them. */
  write(items: OpenItem[], isFirst: boolean): string;
}

/** The forms in which everything can be had at once, each by the end of its file's name. */
export const formats = {
  /** One JSON object on each line (jsonlines.org): the same as the API tells. */
  jsonl: {
    type: "application/jsonl; charset=utf-8",
    write: (items) => items.map((item) => `${JSON.stringify({ ...item, licence })}\n`).join(""),
  },
  /**
   * RFC 4180, with what spreadsheets need to know it as UTF-8. A text that they would take for a formula, and work
   * out, gets an apostrophe in front (OWASP, "CSV Injection").
   */
  csv: {
    type: "text/csv; charset=utf-8; header=present",
    write: (items, isFirst) =>
      stringify(items.map(toRow), {
        columns: Object.keys(columns),
        header: isFirst,
        bom: isFirst,
        escape_formulas: true,
        record_delimiter: "windows",
      }),
  },
} satisfies Record<string, Format>;

export type DumpFormat = keyof typeof formats;
export const dumpFormats = Object.keys(formats) as DumpFormat[];
