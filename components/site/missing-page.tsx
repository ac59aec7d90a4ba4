import type { ReactNode } from "react";
import { ItemList } from "#components/item/item-list.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import type { ItemLine } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { WaysOn } from "./ways-on.tsx";

/**
 * What stands at an address that leads nowhere: where to look instead, and what is newest.
 * A title and children of its own say more precisely what has become of the address.
 */
export function MissingPage({
  title = text.site.missing.title,
  children = <Introduction>{text.site.missing.introduction}</Introduction>,
  newest,
}: {
  title?: string;
  children?: ReactNode;
  newest: ItemLine[];
}) {
  return (
    <Columns
      head={
        <PageHead title={title}>
          {children}
          <p className="mt-3 max-w-text">{text.site.missing.search}</p>
          <SearchForm q="" />
          <WaysOn />
        </PageHead>
      }
    >
      <section aria-labelledby="nyast" className="ruled">
        <h2 id="nyast" className="section-title">
          {text.items.newest}
        </h2>
        <ItemList items={newest} level={3} empty={text.items.noNewest} />
      </section>
    </Columns>
  );
}
