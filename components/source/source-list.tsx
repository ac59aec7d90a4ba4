import { sourcePage } from "#lib/addresses.ts";
import type { SourceLine } from "#lib/sources/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { MonitoredMark } from "./monitored-mark.tsx";
import { type SourceGroup, typeAnchor } from "./source-groups.ts";

/** Sources in groups by type, each with how many items come from it and whether it is watched. */
export function SourceList({ groups }: { groups: SourceGroup[] }) {
  if (groups.length === 0) return <p className="none">{text.sources.none}</p>;
  return groups.map(({ type, sources }) => (
    <section key={type} aria-labelledby={typeAnchor(type)} className="ruled">
      <h2 id={typeAnchor(type)} className="section-title">
        {text.sources.types[type]}
      </h2>
      <ul className="mt-2 gap-x-10 sm:columns-2">
        {sources.map((source) => (
          <li key={source.slug} className="break-inside-avoid border-b border-line">
            <SourceRow source={source} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function SourceRow({ source: { slug, name, monitored, itemCount } }: { source: SourceLine }) {
  return (
    <a
      href={sourcePage(slug)}
      className="flex items-baseline justify-between gap-4 py-2 leading-snug no-underline hover:underline"
    >
      <span>
        {name}
        {monitored && <MonitoredMark />}
      </span>
      <span className="count font-sans text-label">
        {itemCount}
        <span className="sr-only"> {text.items.countNoun(itemCount)}</span>
      </span>
    </a>
  );
}
