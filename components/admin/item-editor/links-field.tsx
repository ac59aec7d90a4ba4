"use client";

import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { getReorderDestinationIndex } from "@atlaskit/pragmatic-drag-and-drop-hitbox/util/get-reorder-destination-index";
import { useEffect } from "react";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";
import { LinkAdder } from "./link-adder.tsx";
import { moveLink } from "./link-changes.ts";
import { LinkRow } from "./link-row.tsx";
import { SimilarItems } from "./similar-items.tsx";

const words = newsroom.items.form;

/** The item's outgoing links: pasted, checked, and put in order by buttons or by dragging. */
export function LinksField() {
  const editing = useEditing();
  const count = useSession(({ content }) => content.links.length);
  const fault = useSession(
    ({ faults }) => Object.entries(faults).find(([name]) => name.startsWith("links"))?.[1],
  );

  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0]?.data;
          const [from, to] = [source.data.linkIndex, target?.linkIndex];
          if (!target || typeof from !== "number" || typeof to !== "number") return;
          const closestEdgeOfTarget = extractClosestEdge(target);
          moveLink(
            editing,
            from,
            getReorderDestinationIndex({
              startIndex: from,
              indexOfTarget: to,
              closestEdgeOfTarget,
              axis: "vertical",
            }),
          );
        },
      }),
    [editing],
  );

  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1">
      <legend className="field-label">{words.fields.links}</legend>
      <ul>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a link has no name of its own; it is where it stands
          <LinkRow key={index} index={index} isLast={index === count - 1} />
        ))}
      </ul>
      <LinkAdder />
      {fault && <p className="fault">{fault}</p>}
      <SimilarItems what="sameAddress" />
    </fieldset>
  );
}
