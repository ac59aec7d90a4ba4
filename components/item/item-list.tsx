import type { ItemLine } from "#lib/items/published.ts";
import { ItemEntry } from "./item-entry.tsx";

/** Items under each other with hairlines between them, or the sentence for when there are none. */
export function ItemList({
  items,
  level,
  anchored,
  empty,
}: {
  items: ItemLine[];
  level: 2 | 3 | 4;
  anchored?: boolean;
  empty: string;
}) {
  if (items.length === 0) return <p className="none">{empty}</p>;
  return (
    <div className="divided">
      {items.map((item) => (
        <ItemEntry key={item.slug} item={item} level={level} anchored={anchored} />
      ))}
    </div>
  );
}
