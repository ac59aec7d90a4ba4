import type { Metadata } from "next";
import { connection } from "next/server";
import { AboutRail } from "#components/site/about-rail.tsx";
import { AboutText } from "#components/site/about-text.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { ProsePart } from "#components/site/prose.tsx";
import { SourceNames } from "#components/site/source-names.tsx";
import { aboutPageData } from "#components/site/structured-data.ts";
import { SponsorLedger } from "#components/sponsor/sponsor-ledger.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { aboutPage, sponsoringAnchor, tipsPage } from "#lib/addresses.ts";
import { getColophon } from "#lib/colophon/published.ts";
import { getSponsor, listSponsors } from "#lib/sponsors/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const { about, independence, tips, reuse, follow } = text.prose;

const method = { id: "arbetssatt", title: text.site.method };
const payment = { id: sponsoringAnchor, ...independence };
const ledger = { id: "sponsorer", title: text.site.sponsors };
const sources = { id: "kallor", title: text.site.watchedSources };
const after = [
  { id: "tips", ...tips, link: { href: tipsPage, name: text.tips.title } },
  { id: "anvandning", ...reuse },
  { id: "rss", ...follow },
];
const parts = [method, payment, ledger, sources, ...after];

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { name } = await readSite();
  return siteMetadata({
    title: text.site.aboutLong(name),
    description: text.site.description(name),
    path: aboutPage,
  });
}

export default async function AboutPage() {
  await connection();
  const [site, colophon, sponsor, sponsors] = await Promise.all([
    readSite(),
    getColophon(),
    getSponsor(),
    listSponsors(),
  ]);
  const title = text.site.aboutLong(site.name);
  return (
    <SitePage path={aboutPage} sponsor={sponsor}>
      <Columns
        head={<PageHead title={title}>{!site.about && <Introduction>{about.intro}</Introduction>}</PageHead>}
        rail={<AboutRail site={site} colophon={colophon} sponsor={sponsor} parts={parts} />}
      >
        <AboutText {...method} own={site.about} />
        <ProsePart {...payment} />
        <SponsorLedger id={ledger.id} sponsors={sponsors} />
        <section aria-labelledby={sources.id} className="ruled">
          <h2 id={sources.id} className="section-title">
            {sources.title}
          </h2>
          <div className="mt-3 max-w-text">
            <SourceNames sources={colophon.sources} />
          </div>
        </section>
        {after.map((part) => (
          <ProsePart key={part.id} {...part} />
        ))}
      </Columns>
      <JsonLd data={[aboutPageData(site, title)]} />
    </SitePage>
  );
}
