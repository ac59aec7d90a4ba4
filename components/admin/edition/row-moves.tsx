import { Button } from "#components/admin/form/button.tsx";
import type { PlaceableItem } from "#lib/placements/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import type { BoardMoves } from "./board-row.tsx";
import { titleOf } from "./item-facts.tsx";

const words = newsroom.editions;

/** The ways to move an item that need no dragging. */
export function RowMoves({
  item,
  group,
  index,
  moves,
}: {
  item: PlaceableItem;
  group: readonly PlaceableItem[];
  index: number;
  moves: BoardMoves;
}) {
  const others = group.filter(({ id }) => id !== item.id);
  const last = others.length;
  const nameOf = (place: number) => {
    const before = others[place - 1];
    if (!before) return words.first;
    return place === last ? words.last : words.after(titleOf(before));
  };
  return (
    <div className="flex flex-wrap items-center gap-2 py-2 ps-8">
      <Button small disabled={index === 0} onClick={() => moves.moveTo(item, index - 1)}>
        {words.up}
      </Button>
      <Button small disabled={index === last} onClick={() => moves.moveTo(item, index + 1)}>
        {words.down}
      </Button>
      {last > 1 && (
        <label className="flex items-center gap-1.5 text-label">
          {words.moveTo}
          <select
            className="control max-w-48"
            value={index}
            onChange={(event) => moves.moveTo(item, Number(event.target.value))}
          >
            {group.map(({ id }, place) => (
              <option key={id} value={place}>
                {nameOf(place)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button small look="danger" onClick={() => moves.takeOut(item)}>
        {words.takeOut}
      </Button>
    </div>
  );
}
