import { Byline } from "#components/item/byline.tsx";
import { itemPage } from "#lib/addresses.ts";
import type { Hit } from "#lib/search/published.ts";
import { langOf } from "#lib/text/languages.ts";
import { Passages } from "./passages.tsx";

/** What was found, each with the places where the words stand. */
export function HitList({ hits }: { hits: Hit[] }) {
  return (
    <div className="divided">
      {hits.map((hit) => (
        <article key={hit.slug} className={hit.kind === "PRESS" ? "entry clip" : "entry"}>
          <Byline item={hit} />
          <h3 lang={langOf(hit.language)} className="entry-title">
            <a href={itemPage(hit.slug)}>
              <Passages passages={hit.titlePassages} />
            </a>
          </h3>
          <p lang={langOf(hit.language)} className="entry-summary">
            <Passages passages={hit.snippet} />
          </p>
        </article>
      ))}
    </div>
  );
}
