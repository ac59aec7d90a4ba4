import { Extension } from "@tiptap/core";
import { DOMParser, type ParseOptions, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
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

/** Open at both ends, so that a line pasted within a line stays in it. */
function toSlice(body: Body, schema: Schema): Slice {
  return Slice.maxOpen(schema.nodeFromJSON(body).content);
}
