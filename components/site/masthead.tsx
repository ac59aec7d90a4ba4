import { SponsorLine } from "#components/sponsor/sponsor-line.tsx";
import { home } from "#lib/addresses.ts";
import type { Site } from "#lib/settings/published.ts";
import type { PublishedSponsor } from "#lib/sponsors/published.ts";
import { Birds } from "./birds.tsx";
import { Menu } from "./menu.tsx";

/** The head of every page: the name, the sponsor's line, the menu. */
export function Masthead({
  site,
  path,
  sponsor,
}: {
  site: Site;
  path: string;
  sponsor: PublishedSponsor | null;
}) {
  return (
    <header>
      <div className="border-b-4 border-double border-ink">
        <div className="wrap grid items-end gap-x-8 gap-y-2 pt-5 pb-3.5 sm:grid-cols-[1fr_auto] sm:pt-7">
          <a
            href={home}
            className="flex w-fit items-center gap-[0.22em] text-brand font-semibold tracking-[-0.02em] no-underline hover:text-ink"
          >
            <Birds className="h-[0.78em] w-auto shrink-0 text-accent" />
            {site.name}
          </a>
          <p className="font-sans text-label text-soft sm:col-start-1">{site.tagline}</p>
          {sponsor && <SponsorLine sponsor={sponsor} className="sm:col-start-2 sm:text-right" />}
        </div>
      </div>
      <Menu path={path} />
    </header>
  );
}
