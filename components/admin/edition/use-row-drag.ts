import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { useEffect, useRef, useState } from "react";
import { groupKey } from "#lib/editions/rules.ts";
import type { PlaceableItem } from "#lib/placements/desk.ts";

/** Makes a row of the board one that can be dragged, and before or after which its like can be dropped. */
export function useRowDrag(item: PlaceableItem) {
  const row = useRef<HTMLLIElement>(null);
  const [edge, setEdge] = useState<"top" | "bottom" | null>(null);
  const [isDragged, setDragged] = useState(false);
  const latest = useRef(item);
  latest.current = item;
  const itemId = item.id;
  const group = groupKey(item);

  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return combine(
      draggable({
        element,
        getInitialData: () => ({ item: latest.current, group }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.group === group && latest.current !== source.data.item,
        getData: ({ input }) =>
          attachClosestEdge({ itemId }, { element, input, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self }) => {
          const closest = extractClosestEdge(self.data);
          setEdge(closest === "top" || closest === "bottom" ? closest : null);
        },
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [itemId, group]);

  return { row, edge, isDragged };
}

/** Makes a row beside the board one that can be dragged onto it. */
export function useCandidateDrag(item: PlaceableItem) {
  const row = useRef<HTMLLIElement>(null);
  const [isDragged, setDragged] = useState(false);
  const latest = useRef(item);
  latest.current = item;
  const group = groupKey(item);

  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: () => ({ item: latest.current, group }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [group]);

  return { row, isDragged };
}
