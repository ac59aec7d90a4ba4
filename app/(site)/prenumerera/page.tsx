import type { Metadata } from "next";
import { connection } from "next/server";
import { FeedList } from "#components/feed/feed-list.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { archiveKinds, categoryPage, home, kindPage, opmlFile, subscribePage } from "#lib/addresses.ts";
import { listCategories } from "#lib/categories/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

const words = text.feeds;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { name } = await readSite();
  return siteMetadata({ title: words.list, description: words.introduction(name), path: subscribePage });
}

export default async function SubscribePage() {
  await connection();
  const [{ name }, categories] = await Promise.all([readSite(), listCategories()]);
  return (
    <SitePage path={subscribePage}>
      <Columns
        head={
          <PageHead title={words.list}>
            <Introduction>{words.introduction(name)}</Introduction>
          </PageHead>
        }
      >
        <section aria-labelledby="sa-gor-du" className="ruled">
          <h2 id="sa-gor-du" className="section-title">
            {words.howHeading}
          </h2>
          <ol className="mt-2 grid max-w-text list-decimal gap-1.5 pl-6">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="mt-3 max-w-text text-soft">{words.whichFormat}</p>
        </section>
        <FeedList id="alla" heading={words.everything} feeds={[{ name, page: home }]} />
        <FeedList
          id="amnen"
          heading={words.categories}
          feeds={categories.map((category) => ({ name: category.name, page: categoryPage(category.slug) }))}
        />
        <FeedList
          id="typer"
          heading={words.kinds}
          feeds={archiveKinds.map((kind) => ({ name: text.items.kinds[kind], page: kindPage(kind) }))}
        />
        <section aria-labelledby="mer" className="ruled">
          <h2 id="mer" className="section-title">
            {words.more}
          </h2>
          <p className="mt-2 max-w-text">{words.moreText}</p>
          <p className="mt-3 max-w-text">
            <a href={opmlFile}>{words.opml}</a>. {words.opmlText}
          </p>
        </section>
      </Columns>
    </SitePage>
  );
}
