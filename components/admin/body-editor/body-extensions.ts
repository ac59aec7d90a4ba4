import Bold from "@tiptap/extension-bold";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Heading from "@tiptap/extension-heading";
import Italic from "@tiptap/extension-italic";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { OrderedList } from "@tiptap/extension-list/ordered-list";
import Paragraph from "@tiptap/extension-paragraph";
import Text from "@tiptap/extension-text";
import { Selection } from "@tiptap/extensions/selection";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { CleanPaste } from "./clean-paste.ts";
import { LinkMark } from "./link-mark.ts";
import { QuotationNode } from "./quotation-node.ts";

/** Exactly what a body may have (lib/body/schema.ts), and the keys to write it with. */
export const bodyExtensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  // Ctrl+Alt is AltGr on a Swedish keyboard, where AltGr+2 is @.
  Heading.configure({ levels: [2, 3] }).extend({
    addKeyboardShortcuts() {
      return {
        ...this.parent?.(),
        "Mod-Shift-2": () => this.editor.commands.toggleHeading({ level: 2 }),
        "Mod-Shift-3": () => this.editor.commands.toggleHeading({ level: 3 }),
      };
    },
  }),
  BulletList,
  OrderedList.extend({
    addAttributes() {
      return {
        start: {
          default: 1,
          parseHTML: (list) => Number.parseInt(list.getAttribute("start") ?? "", 10) || 1,
        },
      };
    },
    // Its own reading of pasted numbers; there is one for all that is pasted.
    addProseMirrorPlugins: () => [],
  }),
  ListItem.extend({ content: "paragraph (paragraph | bulletList | orderedList)*" }),
  ListKeymap,
  QuotationNode,
  LinkMark,
  Bold,
  Italic,
  UndoRedo,
  // Shows what is selected while the address of its link is typed.
  Selection,
  CleanPaste,
];

/** What becomes something else while it is typed: "- ", "1. ", "## " and "> " at the beginning of a line. */
export const typedMarks = ["heading", "bulletList", "orderedList", "blockquote"];
