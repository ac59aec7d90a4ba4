"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { newsroom } from "#lib/text/newsroom.ts";
import { linkKeys, linkSign, tools, writtenKeys } from "./tools.tsx";

/** What can be done with the text. One stop for the Tab key; the arrows go from button to button. */
export function Toolbar({
  editor,
  controls,
  disabled,
  isLinking,
  onLink,
}: {
  editor: Editor | null;
  /** The id of the text. */
  controls: string;
  disabled: boolean;
  isLinking: boolean;
  onLink: () => void;
}) {
  const [stop, setStop] = useState(0);
  const told = useEditorState({ editor, selector: ({ editor: current }) => current && readState(current) });
  // A new editor tells nothing before something happens in it.
  const state = told ?? (editor && readState(editor));
  const buttons = [
    ...tools.map((tool, index) => ({
      ...tool,
      pressed: tool.isOn ? (state?.on[index] ?? false) : undefined,
      possible: state?.possible[index] ?? false,
      act: () => editor && tool.run(editor),
    })),
    {
      name: "link" as const,
      sign: linkSign,
      keys: linkKeys,
      macKeys: undefined,
      pressed: state?.isInLink ?? false,
      possible: editor !== null,
      act: onLink,
    },
  ].sort((a, b) => shown.indexOf(a.name) - shown.indexOf(b.name));

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const next = nextStop(event.key, stop, buttons.length);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  }

  const isMac = editor !== null && /Mac|iPhone|iPad/.test(navigator.platform);
  return (
    <div
      role="toolbar"
      aria-label={newsroom.body.toolbar}
      aria-controls={controls}
      className="body-editor-bar"
      onKeyDown={move}
    >
      {buttons.map((button, index) => (
        <ToolButton
          key={button.name}
          label={newsroom.body.tools[button.name]}
          keys={isMac && button.macKeys ? button.macKeys : button.keys}
          isMac={isMac}
          pressed={button.pressed}
          expanded={button.name === "link" ? isLinking : undefined}
          possible={button.possible && !disabled}
          isStop={index === stop}
          onFocus={() => setStop(index)}
          onPress={button.act}
        >
          {button.sign}
        </ToolButton>
      ))}
    </div>
  );
}

const shown: string[] = [
  "heading2",
  "heading3",
  "bold",
  "italic",
  "link",
  "bulletList",
  "orderedList",
  "quotation",
  "undo",
  "redo",
];

function readState(editor: Editor) {
  return {
    on: tools.map(({ isOn }) => isOn?.(editor) ?? false),
    possible: tools.map(({ isPossible }) => isPossible?.(editor) ?? true),
    isInLink: editor.isActive("link"),
  };
}

function nextStop(key: string, stop: number, length: number): number | null {
  if (key === "ArrowRight") return (stop + 1) % length;
  if (key === "ArrowLeft") return (stop + length - 1) % length;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  return null;
}

function ToolButton({
  label,
  keys,
  isMac,
  pressed,
  expanded,
  possible,
  isStop,
  onFocus,
  onPress,
  children,
}: {
  label: string;
  keys: string;
  isMac: boolean;
  pressed: boolean | undefined;
  expanded: boolean | undefined;
  possible: boolean;
  isStop: boolean;
  onFocus: () => void;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="body-editor-tool"
      aria-label={label}
      title={`${label} (${writtenKeys(keys, isMac)})`}
      aria-keyshortcuts={isMac ? keys.replace("Control", "Meta") : keys}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={!possible}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      // The text keeps the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => possible && onPress()}
    >
      {children}
    </button>
  );
}
