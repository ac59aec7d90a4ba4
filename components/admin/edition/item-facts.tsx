import { formatDay } from "#lib/dates.ts";
import type { PlaceableItem } from "#lib/placements/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.editions;

export const titleOf = ({ title }: Pick<PlaceableItem, "title">) => title || words.untitled;

/** What an item is, in two lines: its title, and who it comes from, when, and in which state it is. */
export function ItemFacts({ item, children }: { item: PlaceableItem; children?: React.ReactNode }) {
  const { status, sources, sourceDate, language, faults } = item;
  const from = [...sources, ...(sourceDate ? [formatDay(sourceDate)] : [])].join(" · ");
  return (
    <div className="min-w-0 flex-1">
      <p className="leading-snug font-medium">
        <a
          href={`/admin/items/${item.id}`}
          lang={language}
          draggable={false}
          className="no-underline hover:underline"
        >
          {titleOf(item)}
        </a>
      </p>
      <p className="flex flex-wrap items-center gap-x-2 text-label text-soft">
        {from && <span>{from}</span>}
        {status !== "PUBLISHED" && <span className="status">{newsroom.frame.statuses[status]}</span>}
        {faults.length > 0 && <span className="font-semibold text-danger">{words.faulty}</span>}
        {children}
      </p>
    </div>
  );
}
