import type { ReactNode } from "react";
import { Byline } from "#components/item/byline.tsx";
import { Day } from "#components/ui/day.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import { categoryPage, editionPage, itemAnchor, itemPage, referencePage } from "#lib/addresses.ts";
import type { ItemLine, PublishedItem } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { langOf } from "#lib/text/languages.ts";

/** Beside an item: where it stands (editions, categories), which cases and laws it names, and what else there is on its topic. */
export function ItemContext({ item, more }: { item: PublishedItem; more: ItemLine[] }) {
  const categories = [...(item.category ? [item.category] : []), ...item.alsoIn];
  return (
    <div className="grid gap-9">
      <dl className="grid gap-x-4 border-t border-line font-sans text-small">
        <Fact label={text.items.editions(item.editions.length)}>
          {item.editions.length === 0 && text.items.outsideEditions}
          {item.editions.map((edition) => (
            <a
              key={editionPage(edition)}
              href={`${editionPage(edition)}#${itemAnchor(item.slug)}`}
              className="block"
            >
              <Day day={edition.date} />
              {edition.number > 1 && `, ${text.editions.number(edition.number)}`}
            </a>
          ))}
        </Fact>
        {categories.length > 0 && (
          <Fact label={text.items.categories(categories.length)}>
            {categories.map(({ slug, name }) => (
              <a key={slug} href={categoryPage(slug)} className="block">
                {name}
              </a>
            ))}
          </Fact>
        )}
        {item.references.length > 0 && (
          <Fact label={text.references.list}>
            {item.references.map(({ slug, label }) => (
              <a key={slug} href={referencePage(slug)} className="block">
                {label}
              </a>
            ))}
          </Fact>
        )}
      </dl>
      {item.category && (
        <section aria-labelledby="mer">
          <RailHeading id="mer">{text.items.moreIn(item.category.name)}</RailHeading>
          {more.length === 0 && <p className="none">{text.items.noMore}</p>}
          <ul className="border-t border-line">
            {more.map((line) => (
              <li key={line.slug} className="border-b border-line py-3">
                <Byline item={line} />
                <a
                  href={itemPage(line.slug)}
                  lang={langOf(line.language)}
                  className="mt-0.5 block text-[1.0625rem] leading-snug font-semibold no-underline hover:underline"
                >
                  {line.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="border-b border-line py-2.5">
      <dt className="text-label text-soft">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
