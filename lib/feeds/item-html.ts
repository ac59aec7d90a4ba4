import type { Block, Inline, ListItem, Mark } from "#lib/body/schema.ts";
import type { FeedItem } from "#lib/feeds/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** An item in full as HTML, for feed readers: lead, body, the editors' note, links. All text is escaped. */
export function itemHtml({ lead, body, editorNote, links }: FeedItem): string {
  const note = editorNote && element("p", `<strong>${text.items.editorNote}:</strong> ${asHtml(editorNote)}`);
  const list = links.map(({ label, url }) => element("li", url ? anchor(url, asHtml(label)) : asHtml(label)));
  return [
    lead ? element("p", asHtml(lead)) : "",
    ...body.content.map(block),
    note ? element("aside", note) : "",
    list.length > 0 ? element("ul", list.join("")) : "",
  ].join("");
}

function block(node: Block): string {
  switch (node.type) {
    case "paragraph":
      return element("p", inline(node.content));
    case "heading":
      return element(`h${node.attrs.level}`, inline(node.content));
    case "bulletList":
      return element("ul", node.content.map(listItem).join(""));
    case "orderedList":
      return element("ol", node.content.map(listItem).join(""));
    case "blockquote": {
      const source = node.attrs?.source;
      return element(
        "blockquote",
        node.content.map(block).join("") + (source ? element("cite", asHtml(source)) : ""),
      );
    }
  }
}

const listItem = ({ content }: ListItem) => element("li", content.map(block).join(""));

const inline = (content: Inline[] = []) =>
  content
    .map((node) =>
      node.type === "hardBreak" ? "<br>" : (node.marks ?? []).reduceRight(withMark, asHtml(node.text)),
    )
    .join("");

function withMark(html: string, mark: Mark): string {
  switch (mark.type) {
    case "bold":
      return element("strong", html);
    case "italic":
      return element("em", html);
    case "link":
      return anchor(mark.attrs.href, html);
  }
}

const element = (name: string, html: string) => `<${name}>${html}</${name}>`;
const anchor = (href: string, html: string) => `<a href="${asHtml(href)}">${html}</a>`;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text as HTML says it. */
export const asHtml = (plain: string) =>
  plain.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
