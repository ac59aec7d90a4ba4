import type { Metadata } from "next";
import { connection } from "next/server";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import {
  absolute,
  apiRoot,
  dumpFile,
  openApiFile,
  openDataPage,
  sitemap,
  subscribePage,
} from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const words = text.openData;
const lists = ["items", "editions", "categories", "sources"] as const;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { name } = await readSite();
  return siteMetadata({ title: words.title, description: words.introduction(name), path: openDataPage });
}

export default async function OpenDataPage() {
  await connection();
  const { name } = await readSite();
  return (
    <SitePage path={openDataPage}>
      <Columns
        head={
          <PageHead title={words.title}>
            <Introduction>{words.introduction(name)}</Introduction>
          </PageHead>
        }
      >
        <section aria-labelledby="villkor" className="ruled">
          <h2 id="villkor" className="section-title">
            {words.licenceHeading}
          </h2>
          <p className="mt-2 max-w-text">
            {words.licenceNote} <a href={words.licenceUrl}>{words.licenceName}</a>
          </p>
        </section>
        <section aria-labelledby="adresser" className="ruled">
          <h2 id="adresser" className="section-title">
            {words.addressesHeading}
          </h2>
          <dl className="mt-2 grid max-w-text gap-3">
            {lists.map((list) => (
              <Address key={list} path={`${apiRoot}/${list}`} says={words.addresses[list]} />
            ))}
            <Address path={openApiFile} says={words.addresses.description} />
          </dl>
        </section>
        <section aria-labelledby="filer" className="ruled">
          <h2 id="filer" className="section-title">
            {words.dumpsHeading}
          </h2>
          <dl className="mt-2 grid max-w-text gap-3">
            <Address path={dumpFile("jsonl")} says={words.dumps.jsonl} />
            <Address path={dumpFile("csv")} says={words.dumps.csv} />
          </dl>
          <p className="mt-3 max-w-text">{words.dumpsNote}</p>
        </section>
        <section aria-labelledby="fler" className="ruled">
          <h2 id="fler" className="section-title">
            {words.pagesHeading}
          </h2>
          <p className="mt-2 max-w-text">{words.pages}</p>
          <p className="mt-3 flex flex-wrap gap-x-5 font-sans text-small">
            <a href={subscribePage}>{text.feeds.list}</a>
            <a href={sitemap}>{sitemap}</a>
          </p>
        </section>
      </Columns>
    </SitePage>
  );
}

const Address = ({ path, says }: { path: string; says: string }) => (
  <div>
    <dt className="font-sans text-small break-all">
      <a href={path}>{absolute(path)}</a>
    </dt>
    <dd className="text-soft">{says}</dd>
  </div>
);
