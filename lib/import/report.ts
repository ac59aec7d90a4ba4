import type { ImportedEdition, ImportedItem, NotUnderstood, ParsedPage } from "./schema.ts";

type ReportedItem = Omit<ImportedItem, "keys" | "line"> & {
  /** Imports have none: the first paragraph stands in the body. */
  lead: null;
};

/** What `--json` prints. */
export interface ImportReport {
  editions: ImportedEdition[];
  items: ReportedItem[];
  sponsors: string[];
  sources: string[];
  people: { monitoring: string[]; compilation: string[] };
  gaps: string[];
  notUnderstood: NotUnderstood[];
}

/** All pages in one report; what several of them say alike is said once. */
export function toReport(pages: ParsedPage[]): ImportReport {
  return {
    editions: distinct(pages.flatMap(({ edition }) => edition ?? []).map(reportedEdition)),
    items: pages.flatMap(({ items }) => items.map(reportedItem)),
    sponsors: distinct(pages.flatMap(({ sponsors }) => sponsors)),
    sources: distinct(pages.flatMap(({ sources }) => sources)).map(({ name }) => name),
    people: {
      monitoring: distinct(pages.flatMap(({ people }) => people.monitoring)),
      compilation: distinct(pages.flatMap(({ people }) => people.compilation)),
    },
    gaps: distinct(pages.flatMap(({ gaps }) => gaps.map(({ text }) => text))),
    notUnderstood: pages.flatMap(({ notUnderstood }) => notUnderstood),
  };
}

/** Members are named one by one: the keys and their order are what readers of the report rely on. */
function reportedItem(item: ImportedItem): ReportedItem {
  return {
    title: item.title,
    kind: item.kind,
    category: item.category,
    subCategory: item.subCategory,
    alsoIn: item.alsoIn,
    source: item.source,
    sourceDate: item.sourceDate,
    archiveDate: item.archiveDate,
    language: item.language,
    editorNote: item.editorNote,
    lead: null,
    body: item.body,
    links: item.links.map(({ label, mediaType, url }) => ({ label, mediaType, url })),
  };
}

function reportedEdition({ date, publishedOn, period }: ImportedEdition): ImportedEdition {
  return { date, publishedOn, period };
}

/** Each value once, in the order of first appearance; values are alike when their members are. */
function distinct<T>(values: T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
