import { useEffect, useRef, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import type { ActionResult } from "#lib/doors/action-result.ts";
import type { PlaceableItem, PlaceableItems } from "#lib/placements/desk.ts";
import type { FindPlaceableInput } from "#lib/placements/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { CandidateRow } from "./candidate-row.tsx";

const words = newsroom.editions;

export type FindItems = (input: FindPlaceableInput) => Promise<ActionResult<PlaceableItems>>;

const statuses = ["DRAFT", "REVIEW", "SCHEDULED", "PUBLISHED"] as const;
const everything: FindPlaceableInput = { text: "", status: null, categoryId: null };

/** The items that stand in no edition, to be added by a click, by keyboard or by dragging. */
export function Candidates({
  initial,
  returned,
  placed,
  categories,
  find,
  add,
}: {
  initial: PlaceableItems;
  /** What was taken out here and is offered again, whatever the search. */
  returned: PlaceableItem[];
  placed: ReadonlySet<string>;
  categories: { id: string; name: string }[];
  find: FindItems;
  add: (items: PlaceableItem[], next: PlaceableItem | undefined) => void;
}) {
  const [wanted, setWanted] = useState(everything);
  const [found, setFound] = useState(initial);
  const [isUnreachable, setUnreachable] = useState(false);
  const isFirst = useRef(true);

  // Not for every letter: when there is a pause. An answer to an older question is left unread.
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    let isOver = false;
    const timer = setTimeout(async () => {
      const answer = await find(wanted).catch(() => null);
      if (isOver) return;
      setUnreachable(!answer?.ok);
      if (answer?.ok) setFound(answer.value);
    }, 200);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [wanted, find]);

  const all = [...returned, ...found.items];
  const items = [...new Map(all.map((item) => [item.id, item])).values()].filter(({ id }) => !placed.has(id));
  const isFiltered = wanted !== everything;
  const set = (change: Partial<FindPlaceableInput>) => setWanted({ ...wanted, ...change });
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates" className="font-semibold">
        {words.candidates}
      </h2>
      <div className="mt-2 grid grid-cols-2 gap-2">
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          className="control col-span-2"
          maxLength={200}
          onChange={(event) => set({ text: event.target.value })}
        />
        <select
          aria-label={words.filterStatus}
          className="control"
          onChange={({ target }) =>
            set({ status: statuses.find((status) => status === target.value) ?? null })
          }
        >
          <option value="">{words.anyStatus}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {newsroom.frame.statuses[status]}
            </option>
          ))}
        </select>
        <select
          aria-label={words.filterCategory}
          className="control"
          onChange={({ target }) => set({ categoryId: target.value || null })}
        >
          <option value="">{words.anyCategory}</option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {isUnreachable && <Notice kind="problem">{newsroom.frame.unreachable}</Notice>}
      <div className="mt-2 flex items-center justify-between gap-2">
        <p role="status" className="guidance">
          {items.length > 0 && words.found(items.length, found.hasMore)}
        </p>
        {isFiltered && items.length > 1 && (
          <Button small onClick={() => add(items, undefined)}>
            {words.addAll(items.length)}
          </Button>
        )}
      </div>
      {items.length === 0 && <p className="none">{isFiltered ? words.noneFound : words.noneLeft}</p>}
      <ul>
        {items.map((item, index) => (
          <CandidateRow
            key={item.id}
            item={item}
            add={() => add([item], items[index + 1] ?? items[index - 1])}
          />
        ))}
      </ul>
    </section>
  );
}
