import { useCallback, useEffect, useState } from "react";
import type { ActionResult } from "#lib/doors/action-result.ts";
import type { ItemPublishing } from "#lib/item-publishing/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import type { PublishingActions } from "./publishing-actions.ts";

/** What the panel is about, and how it gets the version that it acts on. */
export interface PublishingSubject {
  id: string;
  /** 0 while nothing is saved yet. When it changes, what is known of the item is read anew. */
  version: number;
  /** Whether something was typed that readers do not have, and have to be given. */
  hasChange: boolean;
  /** Saves what is typed. @returns the version that then stands at the server; null where it could not be saved */
  flush: () => Promise<number | null>;
  /** Something was done: the page shows another state now. */
  onChanged: () => void;
}

/** Done with the version that is at the server. */
type Step = (version: number) => Promise<ActionResult<void>>;

export interface Publishing {
  item: ItemPublishing | null;
  /** What was done last, in words. */
  done: string | null;
  /** Takes that back; null where there is no way back. */
  undo: (() => Promise<unknown>) | null;
  problem: string | null;
  isWorking: boolean;
  /** Does something, says what came of it, and offers the way back. */
  run(act: Step, done: string, undo?: Step): Promise<ActionResult<void>>;
  reload(): Promise<void>;
}

/** Typing goes on while the state is read: not more often than that. */
const pause = 600;

export function usePublishing(
  { id, version, hasChange, flush, onChanged }: PublishingSubject,
  { readPublishing }: Pick<PublishingActions, "readPublishing">,
  given: ItemPublishing | null,
): Publishing {
  const [item, setItem] = useState(given);
  const [done, setDone] = useState<{ text: string; undo: Step | undefined } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);

  const reload = useCallback(async () => {
    const answer = await readPublishing({ id }).catch(() => null);
    if (answer?.ok) setItem(answer.value);
  }, [id, readPublishing]);

  // "Readers have it now" is true no longer.
  useEffect(() => {
    if (hasChange) setDone(null);
  }, [hasChange]);

  const known = item?.version ?? 0;
  useEffect(() => {
    if (version === 0 || version === known) return;
    const timer = setTimeout(() => void reload(), pause);
    return () => clearTimeout(timer);
  }, [version, known, reload]);

  async function run(act: Step, text: string, undo?: Step): Promise<ActionResult<void>> {
    setWorking(true);
    setProblem(null);
    setDone(null);
    const seen = await flush();
    const answer = seen === null ? notSaved : await act(seen).catch(() => unreachable);
    if (answer.ok) {
      setDone({ text, undo });
      onChanged();
    } else {
      setProblem(answer.problem.text);
    }
    await reload();
    setWorking(false);
    return answer;
  }

  const back = done?.undo;
  return {
    item,
    done: done?.text ?? null,
    undo: back ? () => run(back, newsroom.publishing.undone) : null,
    problem,
    isWorking,
    run,
    reload,
  };
}

const refusal = (text: string): ActionResult<void> => ({
  ok: false,
  problem: { code: "failed", text, details: {}, fields: {} },
});
const notSaved = refusal(newsroom.publishing.notSaved);
const unreachable = refusal(newsroom.frame.unreachable);
