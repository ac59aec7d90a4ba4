import { Extension } from "@tiptap/core";
import { DOMParser, type Node, type ParseOptions, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Body } from "#lib/body/schema.ts";
import { quietHtml } from "#lib/paste/quiet-html.ts";
import { bodyFromHtml, bodyFromText } from "#lib/paste/read-body.ts";

/** What is pasted or dropped comes in as an item's text, whatever it was where it came from. */
export const CleanPaste = Extension.create({
  name: "cleanPaste",

  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          clipboardParser: new PasteParser(schema, DOMParser.fromSchema(schema).rules),
          transformPastedHTML: quietHtml,
          clipboardTextParser: (text) => toSlice(bodyFromText(text), schema),
          transformPasted: keepBlocksWhole,
        },
      }),
    ];
  },
});

class PasteParser extends DOMParser {
  /** What was copied in an editor of this kind says how it was cut, and is kept as it is. */
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    const isOwn = dom instanceof Element && dom.querySelector("[data-pm-slice]");
    return isOwn ? super.parseSlice(dom, options) : toSlice(bodyFromHtml(dom), this.schema);
  }
}

/**
 * A list, a heading or a quotation that begins or ends what is pasted stays one, and does not flow into the
 * line where the cursor stands; within a list entries join the list, and a single line flows in anywhere.
 */
function keepBlocksWhole(slice: Slice, { state }: EditorView): Slice {
  const { $from } = state.selection;
  const isInList = $from.depth > 1 && $from.node(-1).type.name === "listItem";
  let lines = 0;
  slice.content.descendants(({ isTextblock }) => {
    lines += Number(isTextblock);
  });
  if (isInList || lines < 2) return slice;
  const isParagraph = (node: Node | null) => node?.type.name === "paragraph";
  const { content, openStart, openEnd } = slice;
  return new Slice(
    content,
    isParagraph(content.firstChild) ? openStart : 0,
    isParagraph(content.lastChild) ? openEnd : 0,
  );
}

/** Open at both ends, so that a line pasted within a line stays in it. */
function toSlice(body: Body, schema: Schema): Slice {
  return Slice.maxOpen(schema.nodeFromJSON(body).content);
}
