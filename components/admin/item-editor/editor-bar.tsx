"use client";

import { useLayoutEffect, useRef } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { loginPage } from "#lib/auth/pages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { type SaveState, useEditing, useSession } from "./item-session.ts";

const words = newsroom.items.form;

/** Where the item is published: on a narrow screen far below. */
export const publishingAnchor = "publicering";

/** The one place that says whether what was typed is saved, and who else has the item open. */
export function EditorBar() {
  const { saveNow } = useEditing();
  const status = useSession(({ item }) => item.status);
  const save = useSession((state) => state.save);
  const others = useSession((state) => state.others);
  const isKept = useSession((state) => state.isKept);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => tellHeight(bar.current), []);
  return (
    <div
      ref={bar}
      className="sticky top-0 z-10 -mx-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper px-2 py-1.5"
    >
      <span className="status">{newsroom.frame.statuses[status]}</span>
      {/* Takes what is left of the line: as its words change, nothing below may move from under a finger. */}
      <p
        role="status"
        aria-label={words.state.label}
        className={`min-w-0 flex-1 ${isUnsafe(save) ? "font-semibold text-danger" : ""}`}
      >
        <SaveWords save={save} />
        {!isKept && <strong> {words.state.notKept}</strong>}
      </p>
      {others.length > 0 && (
        <p role="status" className="font-semibold max-lg:order-last max-lg:w-full">
          {words.others(others)}
        </p>
      )}
      <div className="flex items-center justify-end gap-4 max-lg:w-full">
        <a href={`#${publishingAnchor}`} className="text-label font-semibold lg:hidden">
          {words.toPublishing}
        </a>
        {status !== "PUBLISHED" && (
          <Button small look="quiet" title={words.state.saveKeys} onClick={() => void saveNow()}>
            {words.state.saveNow}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What else sticks to the top of the page stands below the bar, however many lines that has. */
function tellHeight(bar: HTMLElement | null) {
  if (!bar) return;
  const page = document.documentElement.style;
  const watch = new ResizeObserver(() => page.setProperty("--editor-bar", `${bar.offsetHeight}px`));
  watch.observe(bar);
  return () => {
    watch.disconnect();
    page.removeProperty("--editor-bar");
  };
}

const unsafe: SaveState["kind"][] = ["unreachable", "logged-out", "refused", "both", "outdated"];
const isUnsafe = ({ kind }: SaveState) => unsafe.includes(kind);

function SaveWords({ save }: { save: SaveState }) {
  const id = useSession(({ item }) => item.id);
  const { state } = words;
  switch (save.kind) {
    case "saved":
      return state.saved(save.at);
    case "refused":
      return `${state.refused} ${save.text}`;
    case "logged-out":
      return (
        <>
          {state.loggedOut}{" "}
          <a href={loginPage(`/admin/items/${id}`)} target="_blank" rel="noopener">
            {state.logIn}
          </a>
          . {state.loggedOutThen}
        </>
      );
    default:
      return state[save.kind];
  }
}
