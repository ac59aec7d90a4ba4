import { SponsorLine } from "#components/sponsor/sponsor-line.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import type { PublishedColophon } from "#lib/colophon/published.ts";
import type { PublishedSponsor } from "#lib/sponsors/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { ColophonPeople } from "./colophon-people.tsx";

/** Beside the text about the publication: who makes it and who pays. */
export function AboutRail({
  colophon,
  sponsor,
}: {
  colophon: PublishedColophon;
  sponsor: PublishedSponsor | null;
}) {
  return (
    <section aria-labelledby="redaktion">
      <RailHeading id="redaktion">{text.site.editors}</RailHeading>
      <ColophonPeople
        colophon={colophon}
        className="grid gap-y-2 border-y border-line py-3 font-sans text-small text-soft"
      />
      {sponsor ? (
        <SponsorLine sponsor={sponsor} className="border-b border-line py-3" />
      ) : (
        <p className="border-b border-line py-3 font-sans text-label text-soft">{text.site.noSponsor}</p>
      )}
    </section>
  );
}
