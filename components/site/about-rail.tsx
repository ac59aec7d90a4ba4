import { SponsorLine } from "#components/sponsor/sponsor-line.tsx";
import { PlainLinks } from "#components/ui/plain-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import type { PublishedColophon } from "#lib/colophon/published.ts";
import type { Site } from "#lib/settings/published.ts";
import type { PublishedSponsor } from "#lib/sponsors/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { ColophonPeople } from "./colophon-people.tsx";

/** Beside the text about the publication: who makes it, who pays, and what the text holds. */
export function AboutRail({
  site,
  colophon,
  sponsor,
  parts,
}: {
  site: Site;
  colophon: PublishedColophon;
  sponsor: PublishedSponsor | null;
  parts: { id: string; title: string }[];
}) {
  return (
    <div className="grid gap-8">
      <section aria-labelledby="redaktion">
        <RailHeading id="redaktion">{text.site.editors}</RailHeading>
        <ColophonPeople
          colophon={colophon}
          className="grid gap-y-1.5 border-y border-line py-2.5 font-sans text-small text-soft"
        />
        {sponsor ? (
          <SponsorLine sponsor={sponsor} className="border-b border-line py-2.5" />
        ) : (
          <p className="border-b border-line py-2.5 font-sans text-label text-soft">
            {text.site.noSponsor(site.name)}
          </p>
        )}
      </section>
      <nav aria-labelledby="innehallsforteckning">
        <RailHeading id="innehallsforteckning">{text.site.contents}</RailHeading>
        <PlainLinks links={parts.map(({ id, title }) => ({ href: `#${id}`, name: title }))} />
      </nav>
    </div>
  );
}
