import { ItemList } from "#components/item/item-list.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { categoriesPage, editionsPage, sourcesPage } from "#lib/addresses.ts";
import type { ItemLine } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** What stands at an address that leads nowhere: where to look instead, and what is newest. */
export function MissingPage({ newest }: { newest: ItemLine[] }) {
  const { missing, categories, editions, sources } = text.site;
  const places = [
    { href: categoriesPage, name: categories },
    { href: editionsPage, name: editions },
    { href: sourcesPage, name: sources },
  ];
  return (
    <Columns
      head={
        <header>
          <h1 className="title">{missing.title}</h1>
          <p className="mt-4 max-w-text text-lead">{missing.introduction}</p>
          <p className="mt-3 max-w-text">{missing.search}</p>
          <ul className="mt-4 flex flex-wrap gap-x-6 font-sans text-small">
            {places.map(({ href, name }) => (
              <li key={href}>
                <a href={href} className="block py-1">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </header>
      }
    >
      <section aria-labelledby="nyast" className="category">
        <h2 id="nyast">{text.items.newest}</h2>
        <ItemList items={newest} level={3} empty={text.items.noNewest} />
      </section>
    </Columns>
  );
}
