import type { Line } from "#lib/import/line.ts";

/** As far as a list is looked for. */
const mostLines = 200;

/**
 * How many of the lines from `begins` on, after one that ends with a colon, are its list; 0 when there is none.
 * A page with blank lines shows it: the lines that stand together. Without them the lines themselves
 * must: they end with semicolons, begin with small letters, or have no full stop.
 */
export function listLength(intro: Line, all: Line[], begins: number): number {
  const lines = all.slice(begins, begins + mostLines);
  const texts = lines.map(({ text }) => text);
  const nextGap = lines.findIndex((line, index) => index > 0 && line.gap);
  const isSpaced = lines[0]?.gap || nextGap > 0;
  const block = nextGap < 0 ? lines.length : nextGap;
  if (isSpaced && block > 1) return semicolonRun(texts.slice(0, block)) ?? block;
  return semicolonRun(texts) ?? countedRun(intro.text, texts) ?? unpunctuatedRun(texts);
}

const goesOn = /[;,]$|\s(?:och|samt|eller|and|or)$/i;

/** Lines that end with semicolons, commas or "och", and the one that ends them. */
function semicolonRun(texts: string[]): number | null {
  const run = runWhile(texts, (text) => goesOn.test(text));
  return run > 0 ? Math.min(run + 1, texts.length) : null;
}

function unpunctuatedRun(texts: string[]): number {
  const small = runWhile(texts, (text) => /^\p{Ll}/u.test(text));
  return small || runWhile(texts, (text) => !isSentence(text) && !text.endsWith(":"));
}

function runWhile(texts: string[], belongs: (text: string) => boolean): number {
  const end = texts.findIndex((text) => !belongs(text));
  return end < 0 ? texts.length : end;
}

const numbers = ["två tre fyra fem sex sju åtta nio tio", "two three four five six seven eight nine ten"];
const counts = new Map(numbers.flatMap((words) => words.split(" ").map((word, index) => [word, index + 2])));

/** "Förslaget innehåller tre delar:" has three lines. */
function countedRun(intro: string, texts: string[]): number | null {
  const found = /(?:^|\s)(\p{L}{3,5})(?:\s\p{L}+){1,2}:$/u.exec(intro.slice(-80));
  const count = counts.get(found?.[1]?.toLowerCase() ?? "") ?? 0;
  return count > 0 && texts.length >= count ? count : null;
}

/** Ends as a sentence does, or is too long to be a line without its full stop. */
export function isSentence(text: string): boolean {
  return text.length > 400 || /[.!?…]["”’»)]*$/u.test(text);
}
