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
          clipboardTextParser: (text) => toSlice(bodyFromText(text), text, schema),
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
    return isOwn
      ? super.parseSlice(dom, options)
      : toSlice(bodyFromHtml(dom), dom.textContent ?? "", this.schema);
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
function toSlice(body: Body, pasted: string, schema: Schema): Slice {
  return Slice.maxOpen(schema.nodeFromJSON(withOuterSpaces(body, pasted)).content);
}

/** A few words are copied with the space beside them, which they need where they come to stand. */
function withOuterSpaces(body: Body, pasted: string): Body {
  const [only, more] = body.content;
  if (only?.type !== "paragraph" || more) return body;
  const space = { type: "text" as const, text: " " };
  const content = [
    ...(/^[ \u00a0]/.test(pasted) ? [space] : []),
    ...(only.content ?? []),
    ...(/[ \u00a0]$/.test(pasted) ? [space] : []),
  ];
  return { type: "doc", content: [{ type: "paragraph", content }] };
}
