"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page's script is at work: not yet in what the server sent, until the browser has taken it over. */
export function useAtWork(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * Controls that do nothing without the page's script. They are off until it is there: a choice or a click
 * before would look as if it had been made, and be lost.
 */
export function NeedsScript({ children }: { children: ReactNode }) {
  const isWaking = !useAtWork();
  return (
    <fieldset disabled={isWaking} data-waking={isWaking || undefined} className="contents">
      {children}
    </fieldset>
  );
}
