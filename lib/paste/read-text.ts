import { joinBrokenLines, type TextLine } from "./join-lines.ts";
import type { Entry, Line } from "./line.ts";
import { LineWriter } from "./line-writer.ts";
import { type MarkedList, markedListAt, markLength } from "./marked-list.ts";

/** The lines of plain text, where a list is known by its bullets, numbers or dashes. */
export function readText(text: string): Line[] {
  const lines = joinBrokenLines(text);
  const writer = new LineWriter();
  for (let index = 0; index < lines.length; ) {
    // A hyphen is rarely how speech begins; a longer dash often is.
    const mayBeDashed = lines[index - 1]?.text.endsWith(":") || lines[index]?.text.startsWith("- ");
    const list = markedListAt(lines, index, mayBeDashed ?? false);
    for (const line of lines.slice(index, index + (list?.length ?? 1))) {
      writeLine(writer, line, list, list && entryOf(list, line));
      index += 1;
    }
  }
  return writer.lines;
}

function entryOf(list: MarkedList, { text }: TextLine): Entry {
  const number = list.start === null ? null : Number(/\d+/.exec(text)?.[0]);
  return { level: 1, ordered: list.start !== null, number };
}

function writeLine(
  writer: LineWriter,
  { text }: TextLine,
  list: MarkedList | null,
  entry: Entry | null,
): void {
  const plain = { bold: false, italic: false, href: null, heading: null, quotation: null };
  writer.write(list ? text.slice(markLength(text, list)) : text, { ...plain, entry });
  writer.end();
}
