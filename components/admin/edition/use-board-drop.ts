import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { useEffect, useRef, useState } from "react";
import type { PlaceableItem } from "#lib/placements/desk.ts";

/** Where something was dropped: beside an item, or on the board as a whole. */
export interface Drop {
  item: PlaceableItem;
  beside: { itemId: string; after: boolean } | null;
}

/** Makes an element the board on which items are dropped. `onDrop` is told of each. */
export function useBoardDrop(onDrop: (drop: Drop) => void) {
  const board = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;

  useEffect(() => {
    const element = board.current;
    if (!element) return;
    return combine(
      dropTargetForElements({
        element,
        getData: () => ({ isBoard: true }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
      monitorForElements({
        onDrop: ({ source, location }) => {
          const [target] = location.current.dropTargets;
          if (!target) return;
          const item = source.data.item as PlaceableItem;
          const other = target.data.itemId;
          const after = extractClosestEdge(target.data) === "bottom";
          latest.current({ item, beside: typeof other === "string" ? { itemId: other, after } : null });
        },
      }),
    );
  }, []);

  return { board, isOver };
}
