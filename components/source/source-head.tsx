import { FollowLinks } from "#components/feed/follow-links.tsx";
import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { sourcePage, sourcesPage } from "#lib/addresses.ts";
import type { PublishedSource } from "#lib/sources/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { countryName } from "#lib/text/countries.ts";

/** Who a source is: its type, name, description, why it is followed, homepage and country. */
export function SourceHead({ source }: { source: PublishedSource }) {
  const { slug, name, type, description, reason, homepage, country, language, monitored } = source;
  return (
    <>
      <Breadcrumb crumbs={[{ name: text.sources.list, href: sourcesPage }]} />
      <PageHead label={text.sources.types[type]} title={name}>
        {description && <Introduction>{description}</Introduction>}
        {reason && (
          <p className="mt-3 max-w-text">
            <span className="font-sans text-label text-soft">{text.sources.whyFollowed}: </span>
            {reason}
          </p>
        )}
        <p className="mt-3 flex flex-wrap gap-x-5 font-sans text-small text-soft">
          {homepage && (
            <a
              href={homepage}
              rel="external"
              hrefLang={language ?? undefined}
              className="py-0.5 break-all text-ink"
            >
              {hostOf(homepage)}
              <span className="sr-only">, {text.items.mediaTypes.WEB}</span>
            </a>
          )}
          {country && <span className="py-0.5">{countryName(country)}</span>}
          {monitored && <span className="py-0.5">{text.sources.monitoredLong}</span>}
        </p>
        <FollowLinks page={sourcePage(slug)} />
      </PageHead>
    </>
  );
}

/** The readable part of an address: "www.migrationsverket.se" → "migrationsverket.se". */
const hostOf = (address: string) => (URL.parse(address)?.host ?? address).replace(/^www\./, "");
