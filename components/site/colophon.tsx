import type { ReactNode } from "react";
import {
  aboutPage,
  archiveHome,
  openDataPage,
  privacyPage,
  referencesPage,
  subscribePage,
  tipsPage,
} from "#lib/addresses.ts";
import type { PublishedColophon } from "#lib/colophon/published.ts";
import type { Site } from "#lib/settings/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { ColophonPeople } from "./colophon-people.tsx";
import { SourceNames } from "./source-names.tsx";

/** As many sources as the foot of a page names; the others are a link away. */
const namedSources = 18;

/** The foot of every page: what is watched, by whom, and on what terms. */
export function Colophon({
  site: { name, contactEmail },
  colophon,
}: {
  site: Site;
  colophon: PublishedColophon;
}) {
  const { site } = text;
  return (
    <footer className="border-t-4 border-double border-ink font-sans text-small text-soft">
      <h2 className="sr-only">{site.colophon}</h2>
      <div className="wrap grid gap-x-12 gap-y-7 py-10 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]">
        <Part heading={site.sources} className="sm:col-span-2 lg:col-span-1">
          <SourceNames sources={colophon.sources} limit={namedSources} />
        </Part>
        <Part heading={site.editors}>
          <ColophonPeople colophon={colophon} />
          <p className="mt-2">
            {site.nonProfit(name)} {site.sponsoring} <a href={tipsPage}>{site.tips}</a>
          </p>
          {contactEmail && (
            <p className="mt-2">
              {site.contact}: <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
            </p>
          )}
        </Part>
        <ul className="-mt-0.5 grid content-start gap-1 print:hidden">
          <Place href={archiveHome} name={text.archive.list} />
          <Place href={referencesPage} name={text.references.list} />
          <Place href={aboutPage} name={site.aboutLong(name)} />
          <Place href={privacyPage} name={site.privacy} />
          <Place href={subscribePage} name={text.feeds.list} />
          <Place href={openDataPage} name={text.openData.title} />
        </ul>
      </div>
    </footer>
  );
}

function Part({
  heading,
  className,
  children,
}: {
  heading: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={className}>
      <h3 className="font-semibold text-ink">{heading}</h3>
      <div className="mt-1.5 max-w-[42rem]">{children}</div>
    </section>
  );
}

function Place({ href, name }: { href: string; name: string }) {
  return (
    <li>
      <a href={href} className="inline-block py-0.5">
        {name}
      </a>
    </li>
  );
}
