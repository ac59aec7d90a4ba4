"use client";

import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { linkAddressFrom } from "#lib/body/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";

/** Where the address of a link is typed: of the link that the cursor stands in, or for what is selected. */
export function LinkRow({ editor, id, onDone }: { editor: Editor; id: string; onDone: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [present] = useState<string | null>(() => editor.getAttributes("link").href ?? null);
  const [isFaulty, setFaulty] = useState(false);

  useEffect(() => input.current?.select(), []);

  function leave() {
    onDone();
    editor.commands.focus();
  }

  function save() {
    const href = linkAddressFrom(input.current?.value ?? "");
    if (!href) {
      setFaulty(true);
      input.current?.focus();
      return;
    }
    setLink(editor, href);
    onDone();
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Neither the form around the editor nor what may be open around that form is to hear of it.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") save();
    else leave();
  }

  return (
    <div className="body-editor-link">
      <label htmlFor={id} className="field-label">
        {newsroom.body.linkAddress}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="control"
        defaultValue={present ?? ""}
        placeholder="https://"
        aria-invalid={isFaulty || undefined}
        aria-describedby={isFaulty ? `${id}-fault` : undefined}
        onKeyDown={onKey}
      />
      <div className="body-editor-link-buttons">
        <Button look="primary" onClick={save}>
          {present === null ? newsroom.body.makeLink : newsroom.body.changeLink}
        </Button>
        {present !== null && (
          <Button
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
              onDone();
            }}
          >
            {newsroom.body.removeLink}
          </Button>
        )}
        <Button look="quiet" onClick={leave}>
          {newsroom.frame.cancel}
        </Button>
      </div>
      {isFaulty && (
        <p id={`${id}-fault`} role="alert" className="fault">
          {newsroom.body.linkFault}
        </p>
      )}
    </div>
  );
}

/** The whole link gets the address; without one, what is selected; without that, the address is written out. */
function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive("link")) {
    const text = href.replace(/^mailto:/i, "");
    chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href } }] }).run();
  } else chain.extendMarkRange("link").setMark("link", { href }).run();
}
