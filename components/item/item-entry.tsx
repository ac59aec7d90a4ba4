import { itemAnchor, itemPage } from "#lib/addresses.ts";
import type { ItemLine } from "#lib/items/published.ts";
import { langOf } from "#lib/text/languages.ts";
import { Byline } from "./byline.tsx";
import { ItemLinks } from "./item-links.tsx";

/**
 * An item in a list: source and date, headline, summary, links.
 * `anchored` gives it the anchor by which editions are linked to; `level` is its heading's.
 */
export function ItemEntry({
  item,
  level,
  anchored,
}: {
  item: ItemLine;
  level: 2 | 3 | 4;
  anchored?: boolean;
}) {
  const Heading = `h${level}` as const;
  const lang = langOf(item.language);
  return (
    <article
      id={anchored ? itemAnchor(item.slug) : undefined}
      className={item.kind === "PRESS" ? "entry clip" : "entry"}
    >
      <Byline item={item} />
      <Heading lang={lang} className="entry-title">
        <a href={itemPage(item.slug)}>{item.title}</a>
      </Heading>
      {item.summary && (
        <p lang={lang} className="entry-summary">
          {item.summary}
        </p>
      )}
      <ItemLinks links={item.links} />
    </article>
  );
}
