import { Mark } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { isLinkAddress } from "#lib/body/rules.ts";

/** A link has an address and nothing else. An address pasted over a text makes that text a link. */
export const LinkMark = Mark.create({
  name: "link",
  // The outermost of the marks.
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,

  addAttributes() {
    return { href: { isRequired: true } };
  },

  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (link) => (isLinkAddress(link.getAttribute("href") ?? "") ? null : false),
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ["a", HTMLAttributes, 0];
  },

  addProseMirrorPlugins() {
    const { editor, type } = this;
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const address = event.clipboardData?.getData("text/plain").trim() ?? "";
            if (view.state.selection.empty || !isLinkAddress(address)) return false;
            return editor.commands.setMark(type, { href: address });
          },
        },
      }),
    ];
  },
});
