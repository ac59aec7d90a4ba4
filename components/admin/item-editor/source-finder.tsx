"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { allows } from "#lib/auth/permissions.ts";
import type { SourceChoice } from "#lib/editing/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { addSource } from "./add-source.ts";
import { suggestion, useActions } from "./editing-actions.ts";
import { useEditing } from "./item-session.ts";
import { SourceCreator } from "./source-creator.tsx";

const words = newsroom.items.form.sources;

/** A field in which a source is found while its name is typed; the last entry makes a new one of that name. */
export function SourceFinder() {
  const editing = useEditing();
  const { findSources } = useActions();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<SourceChoice[] | null>(null);
  const [active, setActive] = useState(0);
  const [isCreating, setCreating] = useState(false);
  const id = useId();
  const name = typed.trim();
  const chosen = editing.session.get().content.sourceIds;
  const offered = (found ?? []).filter((source) => !chosen.includes(source.id));
  const mayCreate = allows(editing.editor.role, "source.save") && name.length > 1;
  const isOpen = found !== null && !isCreating;
  const last = offered.length - (mayCreate ? 0 : 1);

  useEffect(() => {
    if (name === "") return setFound(null);
    let isLatest = true;
    const timer = setTimeout(async () => {
      const sources = await suggestion(findSources({ text: name }));
      if (isLatest) setFound(sources);
      setActive(0);
    }, 150);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [name, findSources]);

  function take(source: SourceChoice) {
    addSource(editing, source);
    setTyped("");
    setCreating(false);
  }

  function pick(index: number) {
    const source = offered[index];
    if (source) take(source);
    else if (mayCreate) setCreating(true);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen) return;
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, last));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter" && !event.ctrlKey) pick(active);
    else if (event.key === "Escape") setFound(null);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative grid gap-1">
      <input
        role="combobox"
        aria-label={words.find}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && last >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={words.find}
        className="control"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setFound(null)}
      />
      <div hidden={!isOpen} className="absolute top-full z-20 w-full border border-line bg-raised shadow-sm">
        <div id={`${id}-list`} role="listbox" aria-label={words.find}>
          {offered.map((source, index) => (
            <Choice
              key={source.id}
              id={`${id}-${index}`}
              isActive={index === active}
              onPick={() => pick(index)}
            >
              {source.name} <span className="text-label text-soft">{words.types[source.type]}</span>
            </Choice>
          ))}
          {mayCreate && (
            <Choice
              id={`${id}-${offered.length}`}
              isActive={active === offered.length}
              onPick={() => pick(offered.length)}
            >
              {words.create(name)} …
            </Choice>
          )}
        </div>
        {last < 0 && <p className="px-2.5 py-1.5 text-soft">{words.none}</p>}
      </div>
      <p role="status" className="sr-only">
        {isOpen && words.count(offered.length)}
      </p>
      {isCreating && (
        <SourceCreator name={name} onDone={(source) => (source ? take(source) : setCreating(false))} />
      )}
    </div>
  );
}

function Choice({
  id,
  isActive,
  onPick,
  children,
}: {
  id: string;
  isActive: boolean;
  onPick: () => void;
  children: React.ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // The field keeps the focus; else the list would close before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      className="cursor-pointer px-2.5 py-1.5 hover:bg-note aria-selected:bg-note"
    >
      {children}
    </div>
  );
}
