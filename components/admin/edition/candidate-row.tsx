import { Button } from "#components/admin/form/button.tsx";
import type { PlaceableItem } from "#lib/placements/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { ItemFacts, titleOf } from "./item-facts.tsx";
import { useCandidateDrag } from "./use-row-drag.ts";

const words = newsroom.editions;

export const addId = (itemId: string) => `add-${itemId}`;

/** An item that could stand in the edition. */
export function CandidateRow({ item, add }: { item: PlaceableItem; add: () => void }) {
  const { row, isDragged } = useCandidateDrag(item);
  const where = item.kind === "EDITORIAL" ? null : (item.heading?.name ?? words.noCategory);
  return (
    <li
      ref={row}
      data-item={item.id}
      className={`flex cursor-grab items-start gap-2 border-b border-line py-1.5 ${isDragged ? "opacity-40" : ""}`}
    >
      <ItemFacts item={item}>
        <span>{where ? `${where}, ${words.kinds[item.kind].toLowerCase()}` : words.kinds[item.kind]}</span>
      </ItemFacts>
      <Button small id={addId(item.id)} aria-label={words.addLong(titleOf(item))} onClick={add}>
        {words.add}
      </Button>
    </li>
  );
}
