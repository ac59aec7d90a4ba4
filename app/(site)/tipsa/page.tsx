import "./tipsa.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import { TipForm, TipProblem } from "#components/site/tip-form.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { tipsPage } from "#lib/addresses.ts";
import { readSettings } from "#lib/env.ts";
import { text } from "#lib/text/catalogue.ts";
import { daysTipsAreKept, stampAt } from "#lib/tips/rules.ts";
import { siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const words = text.tips;
const { heading, kept, erased, unsafe, cases } = words.before;
const paragraphs = [kept, erased(daysTipsAreKept), unsafe, cases];

export function generateMetadata(): Promise<Metadata> {
  return siteMetadata({ title: words.title, description: words.intro, path: tipsPage });
}

export default async function TipsPage() {
  await connection();
  const stamp = stampAt(new Date(), readSettings().AUTH_SECRET ?? "");
  return (
    <SitePage path={tipsPage}>
      <Columns
        head={
          <PageHead title={words.title}>
            <TipProblem />
            <Introduction>{words.intro}</Introduction>
          </PageHead>
        }
      >
        <section aria-labelledby="innan" className="mt-7 max-w-text border-l-2 border-accent pl-4">
          <h2 id="innan" className="section-title">
            {heading}
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="mt-2 text-[1.0625rem]">
              {paragraph}
            </p>
          ))}
        </section>
        <TipForm stamp={stamp} />
      </Columns>
    </SitePage>
  );
}
