import type { ItemLine } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { ItemList } from "./item-list.tsx";

export const latestAnchor = "senaste";

/** What was published outside the editions, on the front page. */
export function LatestItems({ items }: { items: ItemLine[] }) {
  return (
    <section aria-labelledby={latestAnchor} className="ruled">
      <h2 id={latestAnchor} className="section-title">
        {text.items.latest}
      </h2>
      {items.length > 0 && <p className="kind">{text.items.latestIntroduction}</p>}
      <ItemList items={items} level={3} empty={text.items.noLatest} />
    </section>
  );
}
