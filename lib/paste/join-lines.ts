import { beginsWithDash, markedListAt } from "./marked-list.ts";

export interface TextLine {
  text: string;
}

/** Texts with longer lines than this have one line to a paragraph; PDF readers break theirs before. */
const widest = 140;
/** Texts with shorter lines than this are lists of names, addresses or verse. */
const narrowest = 36;
/** A bullet that a PDF reader gives a line of its own. */
const loneBullet = /^(?:[•·▪◦‣●○■□*o\u2010-\u2015-]|\(?\d{1,3}[.)])$/u;

/**
 * The paragraphs of a text that was broken into lines by the width of its page. A line goes on in the next
 * unless a blank line follows, a list's entry begins, or it ends short of the page's width as the last line
 * of a paragraph does. A hyphen at the end of a line stays: only a person knows whether it belongs to the word.
 */
export function joinBrokenLines(text: string): TextLine[] {
  const lines = joinLoneBullets(text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).map((line) => line.trim()));
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  const isBroken = width >= narrowest && width <= widest;
  const numbers = new Set(lines.map(entryNumber).filter((number) => number !== null));
  const joined: TextLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = joined.at(-1);
    const goesOn =
      isBroken &&
      before &&
      line &&
      !beginsEntry(line, before, numbers) &&
      !endsParagraph(before, line, width);
    if (goesOn && last) last.text = joinWords(last.text, line);
    else if (line) joined.push({ text: line });
  }
  return joined;
}

function joinLoneBullets(lines: string[]): string[] {
  return lines.reduce<string[]>((joined, line) => {
    const before = joined.at(-1);
    if (line && before && loneBullet.test(before)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
    return joined;
  }, []);
}

function beginsEntry(text: string, before: string, numbers: Set<number>): boolean {
  if (beginsWithDash(text)) return /[.!?:;,…”"»]$/.test(before);
  const number = entryNumber(text);
  if (number !== null) return numbers.has(number - 1) || numbers.has(number + 1);
  return /^o\s\p{L}/u.test(text) || markedListAt([{ text }], 0, false) !== null;
}

/** The number that a line begins with as an entry may; a date at the beginning of a line looks the same. */
function entryNumber(text: string): number | null {
  const number = /^\(?(\d{1,3})[.)]\s/.exec(text)?.[1];
  return number ? Number(number) : null;
}

function endsParagraph(line: string, next: string, width: number): boolean {
  if (line.length >= width * 0.8) return false;
  // What would have fitted on the line was put on a new one.
  const first = next.split(" ", 1)[0] ?? "";
  if (line.length + first.length >= width * 0.9) return false;
  return /[.!?:;…]["”’»)]*$/u.test(line) || /^["”»(]?[\p{Lu}\d]/u.test(next);
}

function joinWords(line: string, next: string): string {
  if (line.endsWith("\u00ad")) return line.slice(0, -1) + next;
  const isWordBroken = /\p{L}-$/u.test(line) && !/^(och|eller|samt|resp|respektive|and|or)\b/i.test(next);
  return isWordBroken ? line + next : `${line} ${next}`;
}
