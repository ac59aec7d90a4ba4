import { Day, Period } from "#components/ui/day.tsx";
import type { SponsorWithPeriods } from "#lib/sponsors/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** Who has paid, and when; so that anyone can tell what was written in whose time. */
export function SponsorLedger({ id, sponsors }: { id: string; sponsors: SponsorWithPeriods[] }) {
  return (
    <section aria-labelledby={id} className="ruled">
      <h2 id={id} className="section-title">
        {text.site.sponsors}
      </h2>
      {sponsors.length === 0 && <p className="none">{text.site.noSponsors}</p>}
      <dl className="mt-3 grid max-w-text gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {sponsors.map(({ name, url, periods }) => (
          <div key={name} className="contents">
            <dt className="font-semibold">
              {url ? (
                <a href={url} rel="sponsored">
                  {name}
                </a>
              ) : (
                name
              )}
            </dt>
            <dd>
              {periods.map(({ from, to }) => (
                <div key={from}>
                  {to ? (
                    <Period from={from} to={to} />
                  ) : (
                    <>
                      {text.site.since} <Day day={from} />
                    </>
                  )}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
