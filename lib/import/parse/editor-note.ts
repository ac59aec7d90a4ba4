import { joinLines, type Line, sliceLine } from "#lib/import/line.ts";
import { hasMarker } from "#lib/import/recognise/link-markers.ts";

/** An item's lines with the editor's notes taken out of them. */
export interface NotesApart {
  notes: string[];
  lines: Line[];
  /** Lines on which a note begins that is never closed: the note is what is left of the line. */
  unclosed: Line[];
}

/** "/Asylnytt: …/", at the beginning of a line or within it; also as "/Red: …/" and in brackets. */
const opening =
  /(?<=^|\s)([/([])\s?(?:Asylnytts?(?=[\s:,])[^:/()[\]]{0,40}|Red(?:\.|s|aktionen|aktörens)?(?:\s?anm[^:/]{0,15})?)\s?:\s?/gu;
const closings: Record<string, RegExp> = {
  "/": /\s?\/(?=$|[\s.,;)])/g,
  "(": /\)/g,
  "[": /\]/g,
};
const closedAtEnd = /\s?\/\s?\.?$/;
const mostLines = 30;

/** Sets the editor's notes apart from the text that they comment. */
export function takeNotes(lines: Line[]): NotesApart {
  const result: NotesApart = { notes: [], lines: [], unclosed: [] };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line) index = takeFromLine(lines, index, line, result);
  }
  return result;
}

/** Takes the notes of one line, and of those that follow when a note runs on; tells the last line taken. */
function takeFromLine(lines: Line[], index: number, line: Line, result: NotesApart): number {
  let kept: Line | null = null;
  let last = index;
  let position = 0;
  for (const open of line.text.matchAll(opening)) {
    if (open.index < position) continue;
    kept = joinLines(kept, sliceLine(line, position, open.index));
    const start = open.index + open[0].length;
    const close = firstFrom(closings[open[1] ?? "/"], line.text, start);
    if (close) {
      result.notes.push(line.text.slice(start, close.index));
      position = close.index + close[0].length;
      continue;
    }
    last = lastLineOfNote(lines, index);
    if (last === index) result.unclosed.push(line);
    const further = lines.slice(index + 1, last + 1).map(({ text, gap }) => `${gap ? "\n" : " "}${text}`);
    result.notes.push([line.text.slice(start), ...further].join("").replace(closedAtEnd, ""));
    position = line.text.length;
    break;
  }
  kept = joinLines(kept, sliceLine(line, position));
  if (kept) result.lines.push(kept);
  return last;
}

function firstFrom(pattern: RegExp | undefined, text: string, start: number): RegExpExecArray | null {
  if (!pattern) return null;
  pattern.lastIndex = start;
  return pattern.exec(text);
}

/** Where the note that begins on a line is closed; the line itself when it is not. */
function lastLineOfNote(lines: Line[], begins: number): number {
  const after = lines.slice(begins + 1, begins + 1 + mostLines);
  const end = after.findIndex(({ text }) => closedAtEnd.test(text));
  const within = after.slice(0, end + 1);
  const isInterrupted = within.some(({ text }) => hasMarker(text) || text.search(opening) >= 0);
  return end < 0 || isInterrupted ? begins : begins + 1 + end;
}
