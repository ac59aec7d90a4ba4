import { ItemList } from "#components/item/item-list.tsx";
import { type ArchiveKind, archivePage } from "#lib/addresses.ts";
import type { ItemPageOf } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The newest of one kind in a category, and the way to all of them. */
export function CategoryArchive({ slug, kind, list }: { slug: string; kind: ArchiveKind; list: ItemPageOf }) {
  const anchor = kindAnchor(kind);
  return (
    <section aria-labelledby={anchor} className="ruled">
      <h2 id={anchor} className="section-title">
        {text.items.kinds[kind]}
      </h2>
      <ItemList items={list.items} level={3} empty={text.items.none[kind]} />
      {list.total > list.items.length && (
        <p className="border-t border-line pt-3 font-sans text-small">
          <a href={archivePage(slug, kind)}>
            {text.categories.wholeArchive(text.items.kinds[kind], text.items.count(list.total))}
          </a>
        </p>
      )}
    </section>
  );
}

const anchors: Record<ArchiveKind, string> = {
  INFORMATION: "information",
  PRESS: "pressklipp",
  CASE_NOTE: "praxisnotiser",
};

/** Where a kind stands within a category's page. */
export const kindAnchor = (kind: ArchiveKind) => anchors[kind];
