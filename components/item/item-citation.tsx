import { citationFile } from "#lib/addresses.ts";
import { bibtexOf, citationOf } from "#lib/citations/rules.ts";
import type { PublishedItem } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";

const { citations: words } = text;

/** How to refer to an item: as a text does, and for programs that keep references. */
export function ItemCitation({ item, publication }: { item: PublishedItem; publication: string }) {
  return (
    <details className="panel print:hidden">
      <summary className="panel-title cursor-pointer">{words.cite}</summary>
      <p className="mt-3 max-w-text select-all">{citationOf(item, publication, words)}</p>
      <pre className="mt-4 overflow-x-auto font-mono text-label whitespace-pre-wrap select-all">
        {bibtexOf(item, publication)}
      </pre>
      <p className="mt-3 flex flex-wrap gap-x-5 font-sans text-small">
        <a href={citationFile(item.slug, "bib")} download={`${item.slug}.bib`} className="py-0.5">
          {words.bibtex}
        </a>
        <a href={citationFile(item.slug, "ris")} download={`${item.slug}.ris`} className="py-0.5">
          {words.ris}
        </a>
      </p>
      <p className="mt-3 max-w-text text-[1.0625rem] text-soft">
        {words.licence}{" "}
        <a href={words.licenceUrl} rel="license">
          {words.licenceName}
        </a>
        . {words.quotations}
      </p>
    </details>
  );
}
