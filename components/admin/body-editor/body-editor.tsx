"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useState } from "react";
import type { Body } from "#lib/body/schema.ts";
import { BodyExchange } from "./body-exchange.ts";
import { bodyExtensions, typedMarks } from "./body-extensions.ts";
import { LinkRow } from "./link-row.tsx";
import { toDocument } from "./to-document.ts";
import { Toolbar } from "./toolbar.tsx";

export interface BodyEditorHandle {
  /** The latest text, told through `onChange` too; null when everything has been told. For use before a save. */
  flush(): Body | null;
  focus(): void;
}

/**
 * The text of an item, written with exactly the headings, lists, quotations and marks that a body may have.
 * `onChange` gets a valid body at most three times a second while somebody types, and at once when they leave.
 * A `body` other than what was told last replaces what is shown, the cursor and undo kept.
 */
export function BodyEditor({
  id,
  label,
  body,
  onChange,
  disabled = false,
  describedBy,
  lang,
  ref,
}: {
  id: string;
  label: string;
  body: Body;
  onChange: (body: Body) => void;
  disabled?: boolean;
  describedBy?: string | undefined;
  lang?: string | undefined;
  ref?: Ref<BodyEditorHandle>;
}) {
  const [exchange] = useState(() => new BodyExchange());
  const [isLinking, setLinking] = useState(false);
  const editorProps = useMemo(
    () => ({
      attributes: {
        id,
        class: "body body-editor-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(disabled && { "aria-disabled": "true" }),
        ...(lang && { lang }),
      },
    }),
    [id, describedBy, disabled, lang],
  );
  const editor = useEditor({
    extensions: bodyExtensions,
    content: toDocument(body),
    editable: !disabled,
    editorProps,
    enableInputRules: typedMarks,
    enablePasteRules: false,
    // Style elements are not allowed to pages of the newsroom; the rules are in app/styles/body-editor.css.
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => exchange.changed(changed),
    onBlur: () => exchange.flush(),
  });

  useEffect(() => {
    exchange.onChange = onChange;
  }, [exchange, onChange]);
  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);
  useEffect(() => {
    if (editor) exchange.receive(editor, body);
  }, [exchange, editor, body]);
  useEffect(() => () => void exchange.flush(), [exchange]);
  useImperativeHandle(ref, () => ({ flush: () => exchange.flush(), focus: () => editor?.commands.focus() }), [
    exchange,
    editor,
  ]);

  function openLink(event: KeyboardEvent) {
    if (disabled || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "l")
      return;
    event.preventDefault();
    setLinking(true);
  }

  return (
    <div className="grid gap-1">
      <span id={`${id}-label`} className="field-label">
        {label}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text within. */}
      <div className="body-editor" onKeyDown={openLink}>
        <div className="body-editor-tools">
          <Toolbar
            editor={editor}
            controls={id}
            disabled={disabled}
            isLinking={isLinking}
            onLink={() => setLinking(!isLinking)}
          />
          {isLinking && editor && (
            <LinkRow editor={editor} id={`${id}-link`} onDone={() => setLinking(false)} />
          )}
        </div>
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
