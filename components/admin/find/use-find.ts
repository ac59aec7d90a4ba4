import { useEffect, useState } from "react";
import type { ActionResult } from "#lib/doors/action-result.ts";
import type { FindInput, Found } from "#lib/find/schema.ts";
import { type Entry, toEntries } from "./entries.ts";

export type Find = (input: FindInput) => Promise<ActionResult<Found[]>>;

/** What has been found: nothing yet while the first answer is awaited, or why there is none. */
export interface Answer {
  entries: Entry[];
  /** For which words. */
  text: string;
  failed: boolean;
}

const none: Answer = { entries: [], text: "", failed: false };
/** A pause between two keys is shorter. */
const pause = 120;

/** Asks the server while somebody types, not at every key; an answer that comes late is dropped. */
export function useFind(find: Find, typed: string): Answer {
  const text = typed.trim();
  const [answer, setAnswer] = useState<Answer>(none);
  useEffect(() => {
    if (text === "") return setAnswer(none);
    let isLatest = true;
    const timer = setTimeout(async () => {
      const result = await find({ text }).catch(() => null);
      if (!isLatest) return;
      if (result?.ok) setAnswer({ entries: toEntries(result.value), text, failed: false });
      else setAnswer({ entries: [], text, failed: true });
    }, pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [find, text]);
  return answer;
}
