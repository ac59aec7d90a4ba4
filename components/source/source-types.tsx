import { CountedLinks } from "#components/ui/counted-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import { text } from "#lib/text/catalogue.ts";
import { MonitoredMark } from "./monitored-mark.tsx";
import { type SourceGroup, typeAnchor } from "./source-groups.ts";

/** Beside the list of sources: its types with their counts, and what the mark means. */
export function SourceTypes({ groups }: { groups: SourceGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <nav aria-labelledby="typer">
      <RailHeading id="typer">{text.sources.type}</RailHeading>
      <CountedLinks
        countNoun={text.sources.countNoun}
        entries={groups.map(({ type, sources }) => ({
          href: `#${typeAnchor(type)}`,
          name: text.sources.types[type],
          count: sources.length,
        }))}
      />
      <p aria-hidden="true" className="mt-3 font-sans text-label text-soft">
        <MonitoredMark className="mr-1" /> {text.sources.monitored}
      </p>
    </nav>
  );
}
