import { setTimeout as pause } from "node:timers/promises";

export interface Repeated {
  /** Begins no more, and waits for the one that is under way. */
  stop(): Promise<void>;
}

/** Does something again and again, with a pause between the end of one time and the next. What fails is told, and it goes on. */
export function repeat(work: () => Promise<void>, every: number, tell: (error: unknown) => void): Repeated {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      await work().catch(tell);
      await pause(every, undefined, { signal }).catch(() => {});
    }
  };
  const ended = run();
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}
