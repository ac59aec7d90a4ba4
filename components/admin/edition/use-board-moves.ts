import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { type BoardSection, boardOf, groupHolding } from "#lib/editions/rules.ts";
import type { PlaceableItem } from "#lib/placements/desk.ts";
import { neighbourAt, type Step } from "#lib/placements/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { sectionName } from "./board.tsx";
import { handleId } from "./board-row.tsx";
import { addId } from "./candidate-row.tsx";
import { titleOf } from "./item-facts.tsx";
import type { Drop } from "./use-board-drop.ts";
import type { Composer } from "./use-composer.ts";

const words = newsroom.editions;

/** What is asked for before something that readers see is taken out. */
export interface Asked {
  question: string;
  go: (reason: string) => void;
}

/**
 * What an editor does on the board, whichever way: each is told aloud, and the keyboard stays where the
 * item went.
 */
export function useBoardMoves(composer: Composer) {
  const { items, edition, change, undo, nextUndo } = composer;
  const [told, tell] = useState("");
  const [asked, ask] = useState<Asked | null>(null);
  const [returned, setReturned] = useState<PlaceableItem[]>([]);
  const focus = useRef<string | null>(null);
  const board = useMemo(() => boardOf(items), [items]);
  const order = items.map(({ id }) => id);
  const isPublished = edition.status === "PUBLISHED";

  // A row that changes places loses the keyboard in the browser; it gets it back.
  useLayoutEffect(() => {
    if (focus.current !== null) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });

  const idsNear = (item: PlaceableItem) =>
    groupHolding(boardOf([...items.filter(({ id }) => id !== item.id), item]), item.id)?.items.map(
      ({ id }) => id,
    ) ?? [];

  function moveTo(item: PlaceableItem, index: number) {
    const group = groupHolding(board, item.id)?.items.map(({ id }) => id) ?? [];
    change({ put: [item.id], before: neighbourAt(order, group, item.id, index) });
    focus.current = handleId(item.id);
    tell(words.moved(titleOf(item), index + 1, group.length, whereOf(board, item)));
  }

  function takeOut(item: PlaceableItem) {
    const at = order.indexOf(item.id);
    const neighbour = order[at + 1] ?? order[at - 1];
    const go = (reason: string) => {
      ask(null);
      change({ takeOut: [item.id] }, [], reason);
      setReturned((before) => [item, ...before.filter(({ id }) => id !== item.id)]);
      focus.current = neighbour ? handleId(neighbour) : null;
      tell(words.takenOut(titleOf(item)));
    };
    if (isPublished) ask({ question: words.takeOutReason(titleOf(item)), go });
    else go("");
  }

  /** Adds items last in their groups, or one at a place in its own. */
  function add(added: PlaceableItem[], next?: PlaceableItem, index = Number.POSITIVE_INFINITY) {
    const [item] = added;
    if (!item) return;
    const isOne = added.length === 1;
    const before = isOne ? neighbourAt(order, idsNear(item), item.id, index) : null;
    change({ put: added.map(({ id }) => id), before }, added);
    focus.current = next ? addId(next.id) : null;
    const where = whereOf(boardOf([...items, ...added]), item);
    tell(isOne ? words.added(titleOf(item), where) : words.addedMany(added.length));
  }

  function drop({ item, beside }: Drop) {
    const isPlaced = order.includes(item.id);
    const others = idsNear(item).filter((id) => id !== item.id);
    const index = beside ? others.indexOf(beside.itemId) + (beside.after ? 1 : 0) : others.length;
    if (!isPlaced) add([item], undefined, index);
    else if (beside) moveTo(item, index);
    else tell(words.otherGroup);
  }

  function takeBack() {
    if (!nextUndo) return;
    const takesOut = (step: Step) => "takeOut" in step;
    const go = (reason: string) => {
      ask(null);
      undo(reason);
      tell(words.undone);
    };
    if (isPublished && nextUndo.some(takesOut)) ask({ question: words.takeOutReasonMany, go });
    else go("");
  }

  return { board, told, asked, ask, returned, moves: { moveTo, takeOut }, add, drop, takeBack };
}

function whereOf(board: BoardSection[], { id }: PlaceableItem): string {
  const section = board.find(({ groups }) =>
    groups.some(({ items }) => items.some((item) => item.id === id)),
  );
  const kind = groupHolding(board, id)?.kind;
  if (!section || !kind) return "";
  return section.heading ? `${sectionName(section)}, ${words.kinds[kind]}` : sectionName(section);
}
