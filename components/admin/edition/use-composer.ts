import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionProblem, ActionResult } from "#lib/doors/action-result.ts";
import type { DeskEdition } from "#lib/editions/desk.ts";
import type { PlaceableItem } from "#lib/placements/desk.ts";
import { applyStep, type Step, undoStep } from "#lib/placements/rules.ts";
import type { ArrangeItemsInput } from "#lib/placements/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.editions;

export type SaveState = "saved" | "saving" | "unsaved";

interface Unsent {
  step: Step;
  reason: string;
}

interface Held {
  /** As the server last told it. */
  edition: DeskEdition;
  /** What was done to its order since, not yet saved. */
  unsent: Unsent[];
}

export interface OrderActions {
  arrange: (input: ArrangeItemsInput) => Promise<ActionResult<DeskEdition>>;
  load: (input: { id: string }) => Promise<ActionResult<DeskEdition>>;
}

/** Problems after which what was done can be sent once more; the others are answers. */
const passing = ["session.missing", "failed"];

/**
 * The edition that is being made, with what is done to it here on top: shown at once, saved one after the
 * other. What somebody else has changed meanwhile is fetched, and what was done here is done to that.
 */
export function useComposer(initial: DeskEdition, actions: OrderActions) {
  const held = useRef<Held>({ edition: initial, unsent: [] });
  const [shown, show] = useState(held.current);
  const [state, setState] = useState<SaveState>("saved");
  const [problem, setProblem] = useState<ActionProblem | "unreachable" | null>(null);
  const [news, setNews] = useState("");
  const [undoable, setUndoable] = useState<Step[][]>([]);
  const known = useRef(new Map<string, PlaceableItem>());
  const sending = useRef(false);

  const hold = useCallback((next: Held) => {
    held.current = next;
    show(next);
  }, []);

  /** Takes what the server tells, keeping what is not saved yet on top. */
  const receive = useCallback((edition: DeskEdition) => hold({ ...held.current, edition }), [hold]);

  const reload = useCallback(async (): Promise<DeskEdition | null> => {
    const answer = await actions.load({ id: held.current.edition.id }).catch(() => null);
    if (!answer?.ok) return null;
    receive(answer.value);
    return answer.value;
  }, [actions, receive]);

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    setProblem(null);
    while (held.current.unsent.length > 0) {
      setState("saving");
      const { edition, unsent } = held.current;
      const answer = await actions.arrange(toInput(edition, unsent)).catch(() => null);
      if (answer?.ok) {
        hold({ edition: answer.value, unsent: held.current.unsent.slice(unsent.length) });
      } else if (answer?.problem.code === "edition.stale") {
        const fresh = await reload();
        if (!fresh) {
          setProblem("unreachable");
          break;
        }
        setNews(changeNews(fresh));
      } else {
        setProblem(answer ? answer.problem : "unreachable");
        if (!answer || passing.includes(answer.problem.code)) break;
        hold({ ...held.current, unsent: [] });
        setUndoable([]);
        await reload();
      }
    }
    sending.current = false;
    setState(held.current.unsent.length > 0 ? "unsaved" : "saved");
  }, [actions, hold, reload]);

  /** Does steps and saves them. @returns nothing; what became of it is told by `state` and `problem` */
  const perform = useCallback(
    (steps: Step[], reason = "") => {
      const { unsent } = held.current;
      hold({ ...held.current, unsent: [...unsent, ...steps.map((step) => ({ step, reason }))] });
      void send();
    },
    [hold, send],
  );

  const change = useCallback(
    (step: Step, items: readonly PlaceableItem[] = [], reason = "") => {
      for (const item of items) known.current.set(item.id, item);
      const back = undoStep(orderOf(held.current), step);
      setUndoable((steps) => [...steps, back]);
      perform([step], reason);
    },
    [perform],
  );

  const undo = useCallback(
    (reason = "") => {
      const back = undoable.at(-1);
      if (!back) return;
      setUndoable(undoable.slice(0, -1));
      perform(back, reason);
    },
    [undoable, perform],
  );

  useEffect(() => {
    const again = () => void send();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [send]);

  for (const item of shown.edition.items) known.current.set(item.id, item);
  const items = orderOf(shown).flatMap((id) => known.current.get(id) ?? []);
  return {
    edition: shown.edition,
    items,
    state,
    problem,
    news,
    nextUndo: undoable.at(-1) ?? null,
    change,
    undo,
    receive,
    reload,
    retry: send,
    tell: setNews,
  };
}

export type Composer = ReturnType<typeof useComposer>;

const orderOf = ({ edition, unsent }: Held) =>
  unsent.reduce(
    (order, { step }) => applyStep(order, step),
    edition.items.map(({ id }) => id),
  );

function toInput(edition: DeskEdition, unsent: Unsent[]): ArrangeItemsInput {
  const reason = [...new Set(unsent.map((each) => each.reason))].filter(Boolean).join("; ");
  return { editionId: edition.id, version: edition.version, itemIds: orderOf({ edition, unsent }), reason };
}

/** Who has changed it meanwhile, as it is told. */
export const changeNews = ({ changed }: DeskEdition) =>
  changed.by && !changed.own ? words.changedBy(changed.by) : words.changedElsewhere;
