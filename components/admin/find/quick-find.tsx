import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import type { Role } from "#lib/auth/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { placesWith } from "./entries.ts";
import { Results } from "./results.tsx";
import { type Find, useFind } from "./use-find.ts";

const words = newsroom.find;

/**
 * One field that finds everything, from anywhere: a combobox over the page (WAI-ARIA 1.2, list autocomplete
 * with manual selection). Arrows choose, Enter opens, Escape closes.
 */
export function QuickFind({ role, find, onClose }: { role: Role; find: Find; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const answer = useFind(find, typed);
  const id = useId();
  const entries = [...placesWith(role, typed.trim()), ...answer.entries];
  const isAnswered = answer.text === typed.trim();

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  function onKeyDown(event: KeyboardEvent) {
    const last = entries.length - 1;
    if (event.key === "ArrowDown") setActive(active < last ? active + 1 : 0);
    else if (event.key === "ArrowUp") setActive(active > 0 ? active - 1 : last);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) open(entries[active]?.href);
    else return;
    event.preventDefault();
  }

  function type(text: string) {
    setTyped(text);
    setActive(0);
  }

  return (
    <dialog ref={dialog} onClose={onClose} aria-label={words.title} className="dialog quick-find">
      <div className="flex items-center gap-2">
        <input
          role="combobox"
          aria-label={words.title}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={words.guidance}
          className="control"
          value={typed}
          onChange={({ target }) => type(target.value)}
          onKeyDown={onKeyDown}
        />
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {words.close}
        </Button>
      </div>
      <Results id={id} entries={entries} active={active} onPick={open} />
      <p role="status" className="guidance mt-2">
        {answer.failed && isAnswered && words.failed}
        {!answer.failed && isAnswered && entries.length === 0 && words.none(typed.trim())}
        {isAnswered && entries.length > 0 && <span className="sr-only">{words.count(entries.length)}</span>}
      </p>
    </dialog>
  );
}

/** A full page load, so that a page with unsaved text can ask first. */
function open(href: string | undefined) {
  if (href) window.location.assign(href);
}
