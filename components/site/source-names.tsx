import { Fragment } from "react";
import { sourcePage, sourcesPage } from "#lib/addresses.ts";
import type { PublishedColophon } from "#lib/colophon/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The watched sources as running text; after `limit` names only how many there are more. */
export function SourceNames({ sources, limit }: Pick<PublishedColophon, "sources"> & { limit?: number }) {
  const shown = sources.slice(0, limit);
  const rest = sources.length - shown.length;
  if (sources.length === 0) return <p>{text.site.noSources}</p>;
  return (
    <p>
      {shown.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {index > 0 && ", "}
          <a href={sourcePage(slug)} className="decoration-line">
            {name}
          </a>
        </Fragment>
      ))}
      {rest > 0 && (
        <>
          {" "}
          <a href={sourcesPage} className="whitespace-nowrap">
            {text.site.moreSources(rest)}
          </a>
        </>
      )}
      .
    </p>
  );
}
