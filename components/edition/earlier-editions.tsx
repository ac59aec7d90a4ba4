import { editionsPage } from "#lib/addresses.ts";
import type { EditionLine } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { EditionList } from "./edition-list.tsx";

/** The editions before the current one, at the end of the front page. */
export function EarlierEditions({ editions }: { editions: EditionLine[] }) {
  return (
    <section aria-labelledby="tidigare" className="ruled">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="tidigare" className="section-title">
          {text.editions.earlier}
        </h2>
        <a href={editionsPage} className="shrink-0 font-sans text-label text-soft">
          {text.editions.all}
        </a>
      </div>
      <EditionList editions={editions} empty={text.editions.noEarlier} />
    </section>
  );
}
