import "./sok.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import { cache } from "react";
import { ItemList } from "#components/item/item-list.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { SearchHelp } from "#components/search/search-help.tsx";
import { SearchResult } from "#components/search/search-result.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { searchAddress, searchPage } from "#lib/addresses.ts";
import { listNewest } from "#lib/items/published.ts";
import { shownNewest } from "#lib/items/rules.ts";
import { search } from "#lib/search/published.ts";
import { readSearch, searchParts } from "#lib/search/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { readSite, siteMetadata } from "../read-site.ts";
import { SitePage } from "../site-page.tsx";

export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once for the head and the page. */
const readAsked = cache(async (searchParams: Props["searchParams"]) => readSearch(await searchParams));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await connection();
  const asked = await readAsked(searchParams);
  const parts = searchParts(asked, { sida: asked.sida });
  return siteMetadata({
    title: asked.q ? text.search.titleOf(asked.q) : text.search.search,
    description: text.search.description((await readSite()).name),
    path: searchAddress(parts),
    unlisted: { feed: asked.q ? searchAddress(searchParts(asked), "rss") : null },
  });
}

export default async function SearchPage({ searchParams }: Props) {
  await connection();
  const asked = await readAsked(searchParams);
  const isAsked = Object.values(searchParts(asked)).some((value) => value !== "");
  return (
    <SitePage path={searchPage}>
      {isAsked ? (
        <SearchResult asked={asked} found={await search(asked)} />
      ) : (
        <SearchStart newest={await listNewest(shownNewest)} />
      )}
    </SitePage>
  );
}

/** Before anything is asked. */
function SearchStart({ newest }: { newest: Awaited<ReturnType<typeof listNewest>> }) {
  return (
    <Columns
      head={
        <PageHead title={text.search.search}>
          <Introduction>{text.search.introduction}</Introduction>
          <SearchForm q="" />
        </PageHead>
      }
    >
      <SearchHelp />
      <section aria-labelledby="senaste" className="ruled">
        <h2 id="senaste" className="section-title">
          {text.search.newest}
        </h2>
        <ItemList items={newest} level={3} empty={text.items.noNewest} />
      </section>
    </Columns>
  );
}
