import { Fragment, type ReactNode } from "react";
import { aboutPage, privacyPage, rssFeed, sourcePage, sourcesPage } from "#lib/addresses.ts";
import type { PublishedColophon } from "#lib/colophon/published.ts";
import { joined } from "#lib/text/lists.ts";
import { text } from "#lib/text/catalogue.ts";

/** As many sources as the foot of a page names; the others are a link away. */
const namedSources = 18;

/** The foot of every page: what is watched, by whom, and on what terms. */
export function Colophon({ colophon }: { colophon: PublishedColophon }) {
  const { site } = text;
  return (
    <footer className="border-t-4 border-double border-ink font-sans text-small text-soft">
      <h2 className="sr-only">{site.colophon}</h2>
      <div className="wrap grid gap-x-12 gap-y-7 py-10 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]">
        <Part heading={site.sources} className="sm:col-span-2 lg:col-span-1">
          <Sources sources={colophon.sources} />
        </Part>
        <Part heading={site.aboutLong}>
          <People colophon={colophon} />
          <p className="mt-2">
            {site.nonProfit} {site.sponsoring} {site.tips}
          </p>
        </Part>
        <ul className="grid content-start gap-1.5 print:hidden">
          <li>
            <a href={aboutPage}>{site.aboutLong}</a>
          </li>
          <li>
            <a href={privacyPage}>{site.privacy}</a>
          </li>
          <li>
            <a href={rssFeed} type="application/rss+xml">
              {site.feed}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

function Part({ heading, className, children }: { heading: string; className?: string; children: ReactNode }) {
  return (
    <section className={className}>
      <h3 className="font-semibold text-ink">{heading}</h3>
      <div className="mt-1.5 max-w-[42rem]">{children}</div>
    </section>
  );
}

function Sources({ sources }: Pick<PublishedColophon, "sources">) {
  const shown = sources.slice(0, namedSources);
  const rest = sources.length - shown.length;
  if (sources.length === 0) return <p>{text.site.noSources}</p>;
  return (
    <p>
      {shown.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {index > 0 && ", "}
          <a href={sourcePage(slug)} className="no-underline hover:underline">
            {name}
          </a>
        </Fragment>
      ))}
      {rest > 0 && (
        <>
          {" "}
          <a href={sourcesPage}>{text.site.moreSources(rest)}</a>
        </>
      )}
      .
    </p>
  );
}

function People({ colophon }: { colophon: PublishedColophon }) {
  const { site } = text;
  const roles = [
    { role: site.monitoring, names: colophon.monitoring },
    { role: site.compilation, names: colophon.compilation },
    { role: site.responsiblePublisher, names: colophon.responsiblePublisher ? [colophon.responsiblePublisher] : [] },
  ].filter(({ names }) => names.length > 0);
  if (roles.length === 0) return null;
  return (
    <dl>
      {roles.map(({ role, names }) => (
        <div key={role}>
          <dt className="inline">{role}: </dt>
          <dd className="inline text-ink">{joined(names)}</dd>
        </div>
      ))}
    </dl>
  );
}
