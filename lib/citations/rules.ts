import { absolute, itemPage } from "#lib/addresses.ts";
import { dayOf, formatDay } from "#lib/dates.ts";
import type { PublishedItem } from "#lib/items/published.ts";

/** What is cited of an item. */
type Cited = Pick<
  PublishedItem,
  "slug" | "title" | "summary" | "language" | "publishedAt" | "sources" | "sourceDate" | "category" | "alsoIn"
>;

export type CitationFormat = "bib" | "ris";

/** Who an item comes from, and that source's own date: "Migrationsverket, 22 mars 2021". Null where neither is known. */
function originOf({ sources, sourceDate }: Cited): string | null {
  const parts = [...sources.map(({ name }) => name), ...(sourceDate ? [formatDay(sourceDate)] : [])];
  return parts.length > 0 ? parts.join(", ") : null;
}

/**
 * The item as a Swedish text refers to it: who, what, when, where. When it was read is for whoever cites it to say.
 * @param words "Källa", in the interface's language
 */
export function citationOf(item: Cited, publication: string, words: { source: string }): string {
  const origin = originOf(item);
  const cited = `${publication}, ”${item.title}”, ${formatDay(dayOf(item.publishedAt))}, ${absolute(itemPage(item.slug))}.`;
  return origin ? `${cited} ${words.source}: ${origin}.` : cited;
}

/** The item for BibLaTeX, as `@online`; what TeX understands is taken as text. */
export function bibtexOf(item: Cited, publication: string): string {
  const day = dayOf(item.publishedAt);
  const origin = originOf(item);
  const fields = [
    ["title", `{${texText(item.title)}}`],
    ["author", `{${texText(publication)}}`],
    ["organization", texText(publication)],
    ["date", day],
    ["year", day.slice(0, 4)],
    ["url", absolute(itemPage(item.slug))],
    ["langid", langids[item.language]],
    ["keywords", texText(topicsOf(item).join("; "))],
    ["note", origin && texText(origin)],
  ].flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@online{${item.slug},`, ...fields, "}", ""].join("\n");
}

/** The item as RIS, a web page; its lines end as that format wants them, and no value reaches over two. */
export function risOf(item: Cited, publication: string): string {
  const day = dayOf(item.publishedAt);
  const lines = [
    ["TY", "ELEC"],
    ["TI", item.title],
    ["AU", publication],
    ["PB", publication],
    ["PY", day.slice(0, 4)],
    ["DA", day.replaceAll("-", "/")],
    ["UR", absolute(itemPage(item.slug))],
    ["LA", item.language],
    ["AB", item.summary],
    ...topicsOf(item).map((name) => ["KW", name]),
    ["N1", originOf(item)],
  ].flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, " ").trim()}`] : []));
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** What reference managers read in a page's head (Zotero's Embedded Metadata: Highwire and Dublin Core names). */
export const citationTags = (item: Cited, publication: string): Record<string, string | string[]> => ({
  citation_title: item.title,
  citation_author: publication,
  citation_publisher: publication,
  citation_journal_title: publication,
  citation_publication_date: dayOf(item.publishedAt).replaceAll("-", "/"),
  citation_language: item.language,
  citation_public_url: absolute(itemPage(item.slug)),
  citation_keywords: topicsOf(item),
  "DC.title": item.title,
  "DC.creator": publication,
  "DC.publisher": publication,
  "DC.date": dayOf(item.publishedAt),
  "DC.language": item.language,
  "DC.identifier": absolute(itemPage(item.slug)),
  "DC.source": item.sources.map(({ name }) => name),
});

const topicsOf = ({ category, alsoIn }: Cited) =>
  [...(category ? [category] : []), ...alsoIn].map(({ name }) => name);

/** The names that BibLaTeX has for languages. */
const langids: Record<string, string> = {
  sv: "swedish",
  en: "english",
  de: "german",
  fr: "french",
  da: "danish",
};

const texSigns: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text in one line, with what TeX takes for commands as signs. */
const texText = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\{}~^$&#_%]/g, (sign) => texSigns[sign] ?? `\\${sign}`)
    .trim();
