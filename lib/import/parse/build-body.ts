import type { Block, ListItem } from "#lib/body/schema.ts";
import { type Line, lineContent, sliceLine } from "#lib/import/line.ts";
import { beginsWithDash, markedListAt, markLength } from "#lib/paste/marked-list.ts";
import { buildHtmlList, htmlListLength } from "./html-list.ts";
import { isSentence, listLength } from "./list-length.ts";

/**
 * The blocks of lines that stand together in an item, nothing between them.
 * @param follows whether text of the item stands before them, so that they may begin with a sub-heading.
 */
export function buildBlocks(lines: Line[], follows: boolean): Block[] {
  const blocks: Block[] = [];
  let index = 0;
  for (let line = lines[0]; line; line = lines[index]) {
    const isHeading = isSubHeading(lines, index, follows || index > 0);
    const taken = takeGroup(lines, index) ?? {
      blocks: [isHeading ? heading(line) : paragraph(line)],
      length: 1,
    };
    blocks.push(...taken.blocks);
    index += taken.length;
  }
  return blocks;
}

interface Taken {
  blocks: Block[];
  length: number;
}

/** Lines that make one block together, if they do. */
function takeGroup(lines: Line[], index: number): Taken | null {
  const before = lines[index - 1];
  const intro = before?.text.endsWith(":") ? before : null;
  return (
    takeHtmlList(lines, index) ??
    takeQuotation(lines, index) ??
    takeMarkedList(lines, index, intro !== null) ??
    (intro && takeListAfterColon(lines, index, intro))
  );
}

function takeHtmlList(lines: Line[], index: number): Taken | null {
  const length = htmlListLength(lines, index);
  return length > 0 ? { blocks: buildHtmlList(lines.slice(index, index + length)), length } : null;
}

function takeQuotation(lines: Line[], index: number): Taken | null {
  const length = runFrom(lines, index, ({ block }) => block === "quotation");
  const content = lines.slice(index, index + length).map(paragraph);
  return length > 0 ? { blocks: [{ type: "blockquote", content }], length } : null;
}

/** A list whose lines have their own marks. */
function takeMarkedList(lines: Line[], index: number, afterColon: boolean): Taken | null {
  const list = markedListAt(lines, index, afterColon);
  if (!list) return null;
  const content = lines
    .slice(index, index + list.length)
    .map((line) => listItem(sliceLine(line, markLength(line.text, list)) ?? line));
  const { start, length } = list;
  if (start === null) return { blocks: [{ type: "bulletList", content }], length };
  const attrs = start > 1 ? { attrs: { start } } : {};
  return { blocks: [{ type: "orderedList", ...attrs, content }], length };
}

function takeListAfterColon(lines: Line[], index: number, intro: Line): Taken | null {
  const first = lines[index];
  if (!first || beginsWithDash(first.text) || first.block === "heading") return null;
  const length = listLength(intro, lines, index);
  if (length === 0) return null;
  return {
    blocks: [{ type: "bulletList", content: lines.slice(index, index + length).map(listItem) }],
    length,
  };
}

function runFrom(lines: Line[], index: number, belongs: (line: Line) => boolean): number {
  let length = 0;
  for (let line = lines[index]; line && belongs(line); line = lines[index + length]) length += 1;
  return length;
}

const longestHeading = 120;

/** A short line without a full stop, before text and after text. */
export function isTitleLike({ text }: Line): boolean {
  if (text.length > longestHeading || text.split(" ").length > 14) return false;
  const ends = text.endsWith("?") ? text.length <= 60 : !/[.!:;,…]["”’»)]*$/u.test(text);
  return ends && /^["”»(#]?[\p{Lu}\d]/u.test(text);
}

function isSubHeading(lines: Line[], index: number, follows: boolean): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line) return false;
  if (line.block === "heading") return true;
  if (!follows || !next || !isTitleLike(line)) return false;
  return isSentence(next.text) || next.text.endsWith(":");
}

function heading(line: Line): Block {
  const plain = line.spans.filter(({ mark }) => mark !== "bold");
  return { type: "heading", attrs: { level: 2 }, content: lineContent({ ...line, spans: plain }) };
}

function paragraph(line: Line): { type: "paragraph"; content: ReturnType<typeof lineContent> } {
  return { type: "paragraph", content: lineContent(line) };
}

function listItem(line: Line): ListItem {
  return { type: "listItem", content: [paragraph(line)] };
}
