import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { useEffect, useRef, useState } from "react";

/** Lets a link be dragged by its handle, and dropped before or after another one. */
export function useLinkDrag(linkIndex: number) {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [edge, setEdge] = useState<"top" | "bottom" | null>(null);

  useEffect(() => {
    const element = row.current;
    if (!element || !handle.current) return;
    return combine(
      draggable({ element, dragHandle: handle.current, getInitialData: () => ({ linkIndex }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.linkIndex === "number",
        getData: ({ input }) =>
          attachClosestEdge({ linkIndex }, { element, input, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self, source }) => {
          const closest = source.data.linkIndex === linkIndex ? null : extractClosestEdge(self.data);
          setEdge(closest === "top" || closest === "bottom" ? closest : null);
        },
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [linkIndex]);

  return { row, handle, edge };
}
