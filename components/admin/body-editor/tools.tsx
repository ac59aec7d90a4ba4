import type { Editor } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import type { ReactNode } from "react";
import { newsroom } from "#lib/text/newsroom.ts";

/** A button of the toolbar: what it does, whether it is on, and how its keys are written. */
export interface Tool {
  name: Exclude<keyof typeof newsroom.body.tools, "link">;
  sign: ReactNode;
  /** As in `aria-keyshortcuts`, for `Control` on most machines; a second one where a Mac has others. */
  keys: string;
  macKeys?: string;
  run: (editor: Editor) => void;
  /** Null for what is done rather than on or off. */
  isOn: ((editor: Editor) => boolean) | null;
  isPossible?: (editor: Editor) => boolean;
}

const drawn = (path: string) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
);
const lines = "M8 5h9M8 10h9M8 15h9";
export const linkSign = drawn(
  "M8.5 11.5a3 3 0 0 0 4.3.2l2.9-2.9a3 3 0 0 0-4.2-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3-.2l-2.9 2.9a3 3 0 0 0 4.2 4.3l1-1",
);
export const linkKeys = "Control+Shift+L";

export const tools: Tool[] = [
  {
    name: "heading2",
    sign: <span aria-hidden="true">H2</span>,
    keys: "Control+Shift+2",
    macKeys: "Alt+Meta+2",
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    isOn: (editor) => editor.isActive("heading", { level: 2 }),
  },
  {
    name: "heading3",
    sign: <span aria-hidden="true">H3</span>,
    keys: "Control+Shift+3",
    macKeys: "Alt+Meta+3",
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
  },
  {
    name: "bold",
    sign: <strong aria-hidden="true">{newsroom.body.boldLetter}</strong>,
    keys: "Control+B",
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive("bold"),
  },
  {
    name: "italic",
    sign: <em aria-hidden="true">{newsroom.body.italicLetter}</em>,
    keys: "Control+I",
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isOn: (editor) => editor.isActive("italic"),
  },
  {
    name: "bulletList",
    sign: drawn(`${lines}M3.5 5h.01M3.5 10h.01M3.5 15h.01`),
    keys: "Control+Shift+8",
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive("bulletList"),
  },
  {
    name: "orderedList",
    sign: drawn(
      `${lines}M3 4l1-1v4M2.6 11.2c.4-1.6 2.4-1 1.8.2L2.8 13.5h2M3 15.5h1.6l-1 1.2c1.6.4.8 2-.8 1.4`,
    ),
    keys: "Control+Shift+7",
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive("orderedList"),
  },
  {
    name: "quotation",
    sign: drawn("M4 4v12M8 6h9M8 10h9M8 14h6"),
    keys: "Control+Shift+B",
    // Headings do not stand in quotations.
    run: (editor) =>
      editor.isActive("blockquote")
        ? editor.chain().focus().unsetBlockquote().run()
        : editor.chain().focus().setParagraph().setBlockquote().run(),
    isOn: (editor) => editor.isActive("blockquote"),
  },
  {
    name: "undo",
    sign: drawn("M8 4L4 8l4 4M4 8h8a4 4 0 0 1 0 8H9"),
    keys: "Control+Z",
    run: (editor) => editor.chain().focus().undo().run(),
    isOn: null,
    isPossible: ({ state }) => undoDepth(state) > 0,
  },
  {
    name: "redo",
    sign: drawn("M12 4l4 4-4 4M16 8H8a4 4 0 0 0 0 8h3"),
    keys: "Control+Shift+Z",
    run: (editor) => editor.chain().focus().redo().run(),
    isOn: null,
    isPossible: ({ state }) => redoDepth(state) > 0,
  },
];

/** The keys as people know them: "Ctrl+Skift+8", "⇧⌘8". */
export function writtenKeys(keys: string, isMac: boolean): string {
  if (!isMac) return keys.replace("Control", "Ctrl").replace("Shift", newsroom.body.shiftKey);
  const signs: Record<string, string> = { Control: "⌘", Meta: "⌘", Shift: "⇧", Alt: "⌥" };
  return keys
    .split("+")
    .map((key) => signs[key] ?? key)
    .join("");
}
