import type { Metadata } from "next";
import { connection } from "next/server";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { home, tipSentPage, tipsPage } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";
import { daysTipsAreKept } from "#lib/tips/rules.ts";
import { siteMetadata } from "../../read-site.ts";
import { SitePage } from "../../site-page.tsx";

export const instant = false;

const words = text.tips.sent;
const intro = words.intro(daysTipsAreKept);

export async function generateMetadata(): Promise<Metadata> {
  const about = await siteMetadata({ title: words.title, description: intro, path: tipSentPage });
  return { ...about, robots: { index: false } };
}

export default async function TipSentPage() {
  await connection();
  return (
    <SitePage path={tipSentPage}>
      <Columns
        head={
          <PageHead title={words.title}>
            <Introduction>{intro}</Introduction>
          </PageHead>
        }
      >
        <ul className="mt-6 flex flex-wrap gap-x-6 font-sans text-small">
          <li>
            <a href={home} className="block py-1">
              {words.next}
            </a>
          </li>
          <li>
            <a href={tipsPage} className="block py-1">
              {words.another}
            </a>
          </li>
        </ul>
      </Columns>
    </SitePage>
  );
}
