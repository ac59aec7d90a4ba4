import { type KeyboardEvent, useState } from "react";
import type { PlaceableItem } from "#lib/placements/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { Grip } from "./grip.tsx";
import { ItemFacts, titleOf } from "./item-facts.tsx";
import { RowMoves } from "./row-moves.tsx";
import { useRowDrag } from "./use-row-drag.ts";

const words = newsroom.editions;

/** What can be done with an item on the board. */
export interface BoardMoves {
  /** To a place, counted from 0, among the items of its group. */
  moveTo: (item: PlaceableItem, index: number) => void;
  takeOut: (item: PlaceableItem) => void;
}

export const handleId = (itemId: string) => `handle-${itemId}`;
export const handleGuidanceId = "handle-guidance";

/** An item where it stands in the edition: dragged, or moved by its handle with keys and buttons. */
export function BoardRow({
  item,
  group,
  moves,
}: {
  item: PlaceableItem;
  group: readonly PlaceableItem[];
  moves: BoardMoves;
}) {
  const [isOpen, setOpen] = useState(false);
  const { row, edge, isDragged } = useRowDrag(item);
  const index = group.findIndex(({ id }) => id === item.id);
  const panelId = `moves-${item.id}`;

  function onKeyDown(event: KeyboardEvent) {
    const target = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: group.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    if (target >= 0 && target < group.length && target !== index) moves.moveTo(item, target);
  }

  return (
    <li
      ref={row}
      data-item={item.id}
      className={`relative border-b border-line py-1.5 ${isDragged ? "opacity-40" : ""}`}
    >
      {edge && (
        <div aria-hidden="true" className={`drop-line ${edge === "top" ? "-top-px" : "-bottom-px"}`} />
      )}
      <div className="flex items-start gap-2">
        <button
          type="button"
          id={handleId(item.id)}
          className="grip"
          aria-label={words.handle(titleOf(item))}
          aria-describedby={handleGuidanceId}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(!isOpen)}
        >
          <Grip />
        </button>
        <ItemFacts item={item} />
      </div>
      <div id={panelId}>{isOpen && <RowMoves item={item} group={group} index={index} moves={moves} />}</div>
    </li>
  );
}
