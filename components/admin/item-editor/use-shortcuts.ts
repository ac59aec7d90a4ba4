import { type RefObject, useEffect } from "react";
import { useEditing } from "./item-session.ts";

/** Ctrl+S saves at once, Ctrl+Enter goes to where the item is published; what loses the focus is saved. */
export function useShortcuts(
  form: RefObject<HTMLElement | null>,
  publishing: RefObject<HTMLElement | null>,
): void {
  const { saveNow } = useEditing();
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    function onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() === "s") void saveNow();
      else if (event.key === "Enter") goTo(publishing.current);
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown, { signal, capture: true });
    form.current?.addEventListener("focusout", () => void saveNow(), { signal });
    return () => end.abort();
  }, [form, publishing, saveNow]);
}

/** What is done there first of all, else the place itself. */
function goTo(place: HTMLElement | null) {
  (place?.querySelector<HTMLElement>(".button-primary:not(:disabled)") ?? place)?.focus();
}
