import { readReference } from "#lib/references/rules.ts";

/** One thing that is looked for. */
export type Term =
  | { type: "word"; text: string }
  /** As it stands, in this order. */
  | { type: "phrase"; text: string }
  /** A case or a law by its number, however that is written. */
  | { type: "reference"; text: string; key: string };

/** Any of these, or with `isExcluded` none of them. */
export interface Group {
  any: Term[];
  isExcluded: boolean;
}

/** More than anybody types; each costs. */
const mostGroups = 12;
/** The number of a case may be typed in so many pieces: "application no. 12345/19". */
const longestReference = 5;

type Piece = { word: string; isPhrase: boolean; isExcluded: boolean };

/** Reads what was typed: words, "phrases", OR (ELLER) between two, a minus before what shall not be there. */
export function readQuery(typed: string): Group[] {
  const pieces = piecesOf(typed);
  const groups: Group[] = [];
  let isAlternative = false;
  for (let at = 0; at < pieces.length && groups.length < mostGroups; ) {
    const piece = pieces[at] as Piece;
    if (isOr(piece)) {
      isAlternative = groups.length > 0;
      at += 1;
      continue;
    }
    const reference = referenceAt(pieces, at);
    const term: Term = reference?.term ?? { type: piece.isPhrase ? "phrase" : "word", text: piece.word };
    const before = groups.at(-1);
    if (isAlternative && before && before.isExcluded === piece.isExcluded) before.any.push(term);
    else groups.push({ any: [term], isExcluded: piece.isExcluded });
    isAlternative = false;
    at += reference?.length ?? 1;
  }
  return groups;
}

/** The longest run of words from here on that is the number of a case or a law. */
function referenceAt(pieces: Piece[], from: number): { term: Term; length: number } | null {
  for (let length = Math.min(longestReference, pieces.length - from); length > 0; length -= 1) {
    const run = pieces.slice(from, from + length);
    const isWhole = run.every((piece, at) => (at === 0 || !piece.isExcluded) && !isOr(piece));
    if (!isWhole || (length > 1 && run.some(({ isPhrase }) => isPhrase))) continue;
    const text = run.map(({ word }) => word).join(" ");
    const key = readReference(text);
    if (key !== null) return { term: { type: "reference", text, key }, length };
  }
  return null;
}

/** Quotation marks of any sort; one that is not closed reaches to the end. */
function piecesOf(typed: string): Piece[] {
  const found = typed.matchAll(/([-−–]?)["“”„»«]([^"“”„»«]*)["“”„»«]?|([-−–]?)([^\s"“”„»«]+)/gu);
  return [...found].flatMap(([, minus, phrase, dash, word]) => {
    const text = (phrase ?? word ?? "").trim();
    const says = /[\p{L}\p{N}]/u.test(text);
    return says ? [{ word: text, isPhrase: phrase !== undefined, isExcluded: Boolean(minus || dash) }] : [];
  });
}

const isOr = ({ word, isPhrase }: Piece) => !isPhrase && (word === "OR" || word === "ELLER");

/** A part of a text, and whether it is what was looked for. */
export interface Passage {
  text: string;
  isHit: boolean;
}

/** What stands around a hit in a marked text; no text of ours has these characters. */
export const marks = { start: "\u{E000}", stop: "\u{E001}" };

/** Takes a text apart at the marks. */
export function passagesOf(marked: string): Passage[] {
  return marked.split(marks.start).flatMap((part, at) => {
    if (at === 0) return part ? [{ text: part, isHit: false }] : [];
    const [hit = "", ...rest] = part.split(marks.stop);
    const after = rest.join("");
    return [{ text: hit, isHit: true }, ...(after ? [{ text: after, isHit: false }] : [])];
  });
}

/**
 * With dots where the text goes on, before or behind. Signs at the edge of a passage are left out of it.
 * @param beginning how the text begins, and `ending` how it ends
 */
export function withDots(
  passages: Passage[],
  { beginning, ending }: { beginning: string; ending: string },
): Passage[] {
  const shown = wordsOf(passages.map(({ text }) => text).join(""));
  if (shown === "") return passages;
  const [first, last] = [wordsOf(beginning), wordsOf(ending)];
  const isBegun = shown.startsWith(first) || first.startsWith(shown);
  const isEnded = shown.endsWith(last) || last.endsWith(shown);
  const sign = /[.!?]$/.exec(passages.at(-1)?.text ?? "") ? "" : (/[.!?]$/.exec(ending.trim())?.[0] ?? "");
  const around = (text: string) => (text ? [{ text, isHit: false }] : []);
  return [...around(isBegun ? "" : "… "), ...passages, ...around(isEnded ? sign : " …")];
}

const wordsOf = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** The query with words replaced, for a suggestion. */
export function withWords(typed: string, better: Map<string, string>): string {
  return typed.replace(/[\p{L}]+/gu, (word) => better.get(word.toLowerCase()) ?? word);
}
