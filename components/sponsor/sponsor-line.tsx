import { sponsoringSection } from "#lib/addresses.ts";
import type { PublishedSponsor } from "#lib/sponsors/published.ts";
import { SponsorLogo } from "./sponsor-logo.tsx";

/**
 * The sponsor's line as it was agreed, under its logo; the sponsor's name in it is the link, or else the whole
 * line. A sponsor without an address leads to what sponsoring means.
 */
export function SponsorLine({ sponsor, className = "" }: { sponsor: PublishedSponsor; className?: string }) {
  const { line, name, url, logo } = sponsor;
  const start = line.indexOf(name);
  const [before, words, after] =
    start < 0 ? ["", line, ""] : [line.slice(0, start), name, line.slice(start + name.length)];
  return (
    <div className={`font-sans text-label text-soft ${className}`}>
      {logo && <SponsorLogo logo={logo} name={name} />}
      <p>
        {before}
        <strong className="inline-block font-semibold text-ink">
          <a href={url ?? sponsoringSection} rel="sponsored">
            {words}
          </a>
        </strong>
        {after}
      </p>
    </div>
  );
}
