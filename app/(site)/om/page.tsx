import type { Metadata } from "next";
import { connection } from "next/server";
import { AboutRail } from "#components/site/about-rail.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { pageMetadata } from "#components/site/page-metadata.ts";
import { ProseHead, ProsePart } from "#components/site/prose.tsx";
import { SourceNames } from "#components/site/source-names.tsx";
import { aboutPageData } from "#components/site/structured-data.ts";
import { Columns } from "#components/ui/columns.tsx";
import { aboutPage, sponsoringAnchor, tipsPage } from "#lib/addresses.ts";
import { getColophon } from "#lib/colophon/published.ts";
import { getSponsor } from "#lib/sponsors/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const { about, independence, tips, reuse, follow } = text.prose;

const sources = { id: "kallor", title: text.site.watchedSources };
const before = [
  { id: "arbetssatt", title: text.site.method, sections: about.sections },
  { id: sponsoringAnchor, ...independence },
];
const after = [
  { id: "tips", ...tips, link: { href: tipsPage, name: text.tips.title } },
  { id: "anvandning", ...reuse },
  { id: "rss", ...follow },
];

export function generateMetadata(): Metadata {
  return pageMetadata({ title: about.title, description: about.intro, path: aboutPage });
}

export default async function AboutPage() {
  await connection();
  const [colophon, sponsor] = await Promise.all([getColophon(), getSponsor()]);
  return (
    <SitePage path={aboutPage} sponsor={sponsor}>
      <Columns
        head={<ProseHead prose={about} />}
        rail={<AboutRail colophon={colophon} sponsor={sponsor} parts={[...before, sources, ...after]} />}
      >
        {before.map((part) => (
          <ProsePart key={part.id} {...part} />
        ))}
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
      <JsonLd data={[aboutPageData(about.title)]} />
    </SitePage>
  );
}
