import { absolute, sourcePage } from "#lib/addresses.ts";
import type { Block, Body, Inline, ListItem, Mark } from "#lib/body/schema.ts";
import { formatDay } from "#lib/dates.ts";
import type { FeedItem } from "#lib/feeds/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** An item in full as HTML, for feed readers: sources, lead, body, the editors' note, links. All text is escaped. */
export function itemHtml({ sources, sourceDate, lead, body, editorNote, links }: FeedItem): string {
  const note = editorNote && element("p", `<strong>${text.items.editorNote}:</strong> ${asHtml(editorNote)}`);
  const list = links.map(typedLink).map((link) => element("li", link));
  const from = sources.map(({ slug, name }) => anchor(absolute(sourcePage(slug)), asHtml(name)));
  if (sourceDate) from.push(asHtml(formatDay(sourceDate)));
  return [
    from.length > 0 ? element("p", from.join(", ")) : "",
    lead ? element("p", asHtml(lead)) : "",
    bodyHtml(body),
    note ? element("aside", note) : "",
    list.length > 0 ? element("ul", list.join("")) : "",
  ].join("");
}

/** A body alone. */
export const bodyHtml = ({ content }: Body) => content.map(block).join("");

/** What it is and how it leads away, or that it does not. */
function typedLink({ label, url, mediaType }: FeedItem["links"][number]): string {
  const { mediaTypes, mediaTypesWithoutLink } = text.items;
  return url
    ? `${anchor(url, asHtml(label))} (${mediaTypes[mediaType]})`
    : `${asHtml(label)} (${mediaTypesWithoutLink[mediaType]})`;
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
