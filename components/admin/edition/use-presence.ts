import { useEffect, useRef, useState } from "react";
import type { ActionResult } from "#lib/doors/action-result.ts";
import { type Composer, changeNews } from "./use-composer.ts";

export type StayPresent = (input: {
  id: string;
}) => Promise<ActionResult<{ others: string[]; version: number | null }>>;

const everySoOften = 15_000;

/** Tells that the edition is open here; fetches what others have changed. @returns who else has it open */
export function usePresence(composer: Composer, stay: StayPresent): string[] {
  const [others, setOthers] = useState<string[]>([]);
  const latest = useRef(composer);
  latest.current = composer;
  const { id } = composer.edition;

  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return;
      const answer = await stay({ id }).catch(() => null);
      if (!answer?.ok) return;
      setOthers(answer.value.others);
      const { edition, state, reload, tell } = latest.current;
      if (state !== "saved" || answer.value.version === edition.version) return;
      const fresh = await reload();
      if (fresh && !fresh.changed.own) tell(changeNews(fresh));
    };
    void ask();
    const timer = setInterval(ask, everySoOften);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [id, stay]);

  return others;
}
