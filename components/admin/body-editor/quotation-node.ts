import Blockquote from "@tiptap/extension-blockquote";
import type { Node } from "@tiptap/pm/model";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import { newsroom } from "#lib/text/newsroom.ts";

/** A quotation, with a field beneath it for who is quoted. */
export const QuotationNode = Blockquote.extend({
  content: "(paragraph | bulletList | orderedList)+",

  addAttributes() {
    return {
      source: {
        default: null,
        parseHTML: (element) => element.getAttribute("data-source"),
        renderHTML: ({ source }) => (source ? { "data-source": source } : {}),
      },
    };
  },

  addNodeView() {
    return ({ node, view, getPos }) => new QuotationView(node, view, getPos);
  },
});

class QuotationView implements NodeView {
  readonly dom = document.createElement("figure");
  readonly contentDOM = document.createElement("blockquote");
  private readonly input = document.createElement("input");
  private node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    this.node = node;
    const caption = document.createElement("figcaption");
    const label = document.createElement("label");
    caption.contentEditable = "false";
    this.input.maxLength = 300;
    this.input.autocomplete = "off";
    label.append(newsroom.body.quotedWho, this.input);
    caption.append(label);
    this.dom.append(this.contentDOM, caption);
    this.show(view);
    this.input.addEventListener("input", () => {
      const position = getPos();
      if (position !== undefined)
        view.dispatch(view.state.tr.setNodeAttribute(position, "source", this.input.value || null));
    });
    this.input.addEventListener("keydown", (event) => {
      // The form around the editor is not to be sent.
      if (event.key !== "Enter" && event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      view.focus();
    });
    // The view tells its nodes nothing when it becomes read-only: the field asks when it is reached.
    this.input.addEventListener("focus", () => this.show(view));
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    const source = node.attrs.source ?? "";
    if (this.input.value !== source) this.input.value = source;
    return true;
  }

  /** What is typed in the field is the field's own. */
  stopEvent(event: Event): boolean {
    return event.target === this.input;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  private show(view: EditorView): void {
    this.input.value = this.node.attrs.source ?? "";
    this.input.readOnly = !view.editable;
  }
}
