import { useEffect } from "react";
import { sectionsFor } from "#components/admin/frame/sections.ts";
import type { Role } from "#lib/auth/schema.ts";
import { areSingleKeysOn } from "./single-keys.ts";

export type Tool = "find" | "shortcuts";

/** After `g`, the next key may take so long. */
const patience = 1500;

/** Ctrl+K finds anything, also while one types; single keys only where nobody types and nothing else is open. */
export function useShortcuts(role: Role, open: (tool: Tool) => void): void {
  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== "k" || event.shiftKey) return;
        event.preventDefault();
        open("find");
      } else if (areSingleKeysOn() && !isBusy(event.target)) {
        const isSecond = event.timeStamp - pressedG < patience;
        pressedG = event.key === "g" && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY;
        const act = isSecond ? goTo(event.key) : actions[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      }
    }

    const actions: Record<string, () => void> = {
      "?": () => open("shortcuts"),
      n: () => window.location.assign("/admin/items/new"),
      "/": () => {
        const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (field) field.focus();
        else open("find");
      },
    };
    const goTo = (key: string) => {
      const section = sectionsFor(role).find((one) => one.key === key);
      return section && (() => window.location.assign(section.path));
    };

    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [role, open]);
}

const fields = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether somebody types, or something lies over the page. */
const isBusy = (target: EventTarget | null) =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof Element && target.closest(fields) !== null);
