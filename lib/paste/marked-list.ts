const bullet = /^[•·▪◦‣●○■□*]\s?(?=\S)|^\+\s(?=\p{L})/u;
/** What is left of a round bullet where a word processor's list became text; once alone it is a letter. */
const letterBullet = /^o\s(?=\p{L})/u;
const dash = /^[-\u2010-\u2015]\s?(?=\p{L}|\d)/u;
const number = /^\(?(\d{1,3})[.)]\s/;
const speech =
  /\b(säger|sade|sa|berättar|menar|skriver|anser|tycker|förklarar|kommenterar|konstaterar|uppger|hävdar|frågar|svarar|undrar|says|said|told|asks)\b/iu;

/** Lines that are a list by the marks they begin with. */
export interface MarkedList {
  /** How many lines it has. */
  length: number;
  mark: RegExp;
  /** What its first line is numbered, if it is numbered. */
  start: number | null;
}

/**
 * The list that begins at a line, or null. One bullet is enough; letters and numbers make a list in a row;
 * dashes, which also begin what somebody says, only in a row, after a colon and where nobody speaks.
 */
export function markedListAt(
  lines: { text: string }[],
  index: number,
  afterColon: boolean,
): MarkedList | null {
  const bulleted = runOf(lines, index, bullet);
  if (bulleted > 0) return { length: bulleted, mark: bullet, start: null };
  const lettered = runOf(lines, index, letterBullet);
  if (lettered > 1) return { length: lettered, mark: letterBullet, start: null };
  const numbered = numberedRun(lines, index);
  if (numbered > 1) return { length: numbered, mark: number, start: numberOf(lines[index]) };
  const dashed = afterColon ? runOf(lines, index, dash) : 0;
  const run = lines.slice(Math.max(index - 1, 0), index + dashed);
  return dashed > 1 && !run.some(({ text }) => speech.test(text))
    ? { length: dashed, mark: dash, start: null }
    : null;
}

/** How long the mark is with which an entry begins. */
export function markLength(text: string, { mark }: MarkedList): number {
  return mark.exec(text)?.[0].length ?? 0;
}

export function beginsWithDash(text: string): boolean {
  return dash.test(text);
}

function numberOf(line: { text: string } | undefined): number {
  return Number(number.exec(line?.text ?? "")?.[1]);
}

/** Lines numbered one after the other. */
function numberedRun(lines: { text: string }[], index: number): number {
  const first = numberOf(lines[index]);
  let length = 0;
  while (numberOf(lines[index + length]) === first + length) length += 1;
  return length;
}

function runOf(lines: { text: string }[], index: number, mark: RegExp): number {
  let length = 0;
  while (mark.test(lines[index + length]?.text ?? "")) length += 1;
  return length;
}
