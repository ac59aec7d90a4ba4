import { connection } from "next/server";
import { bibtexOf, type CitationFormat, risOf } from "#lib/citations/rules.ts";
import { getPublishedItem } from "#lib/items/published.ts";
import { getSite } from "#lib/settings/published.ts";

const formats = {
  bib: { write: bibtexOf, type: "text/x-bibtex" },
  ris: { write: risOf, type: "application/x-research-info-systems" },
} as const;

/** An item as reference managers take it; 404 where there is none. */
export async function answerCitation(slug: string, format: CitationFormat): Promise<Response> {
  await connection();
  const [site, item] = await Promise.all([getSite(), getPublishedItem(slug)]);
  if (!item) return new Response(null, { status: 404 });
  const { write, type } = formats[format];
  return new Response(write(item, site.name), { headers: { "content-type": `${type}; charset=utf-8` } });
}
