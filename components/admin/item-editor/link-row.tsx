"use client";

import { useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";
import { moveLink, removeLink } from "./link-changes.ts";
import { LinkFields } from "./link-fields.tsx";
import { useLinkDrag } from "./use-link-drag.ts";

const words = newsroom.items.form.links;

/** One link: its label and address in a line, and all of it when opened. */
export function LinkRow({ index, isLast }: { index: number; isLast: boolean }) {
  const editing = useEditing();
  const link = useSession(({ content }) => content.links[index]);
  const { row, handle, edge } = useLinkDrag(index);
  const [isOpen, setOpen] = useState(link?.label === "");
  if (!link) return null;
  const name = link.label || words.nameless;
  const marks = { top: "border-t-2 border-t-accent", bottom: "border-b-2 border-b-accent", none: "" };
  return (
    <li ref={row} className={`border-b border-line py-1 ${marks[edge ?? "none"]}`}>
      <div className="flex flex-wrap items-center gap-x-1">
        <span
          ref={handle}
          title={words.drag}
          aria-hidden="true"
          className="cursor-grab px-1 text-soft max-sm:hidden"
        >
          ⋮⋮
        </span>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="min-w-0 flex-1 basis-40 cursor-pointer py-1 text-start"
        >
          <span className="block truncate font-semibold">{name}</span>
          <span className="block truncate text-label text-soft">
            {words.mediaTypes[link.mediaType]} · {link.url ?? words.urlUnknown}
          </span>
        </button>
        <span className="flex">
          <Button
            small
            look="quiet"
            disabled={index === 0}
            aria-label={words.earlier(link.label)}
            onClick={() => moveLink(editing, index, index - 1)}
          >
            ↑
          </Button>
          <Button
            small
            look="quiet"
            disabled={isLast}
            aria-label={words.later(link.label)}
            onClick={() => moveLink(editing, index, index + 1)}
          >
            ↓
          </Button>
          <Button
            small
            look="quiet"
            aria-label={words.remove(link.label)}
            onClick={() => removeLink(editing, index)}
          >
            ×
          </Button>
        </span>
      </div>
      {isOpen && <LinkFields index={index} link={link} />}
    </li>
  );
}
