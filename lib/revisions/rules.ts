import { diffArrays } from "diff";
import type { Block, Body, Inline, ListItem, Mark } from "#lib/body/schema.ts";
import type { Field, Line, LineRole } from "./schema.ts";

/** A stretch of text that both versions have, or only the later (`added`) or the earlier one (`removed`). */
export interface Difference {
  kind: "same" | "added" | "removed";
  text: string;
}

const words = new Intl.Segmenter("sv", { granularity: "word" });

/** Beyond as many steps the two have so little in common that they read better one after the other. */
const mostSteps = 3000;

/**
 * What was changed from one text to another, word by word. What is the same and what was removed make up
 * `before`, what is the same and what was added `after`: to the last character.
 */
export function wordDifferences(before: string, after: string): Difference[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostSteps });
  if (!changes) return stretches(before, after);
  const found: Difference[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    found.push(...stretches(removed, added));
    [removed, added] = ["", ""];
  };
  for (const [index, change] of changes.entries()) {
    const text = change.value.join("");
    // Words that were changed one after the other read as one change, the spaces between them included.
    const isBetween = index > 0 && index < changes.length - 1 && text.trim() === "";
    if (change.removed || (isBetween && !change.added)) removed += text;
    if (change.added || (isBetween && !change.removed)) added += text;
    if (change.added || change.removed || isBetween) continue;
    close();
    found.push({ kind: "same", text });
  }
  close();
  return found;
}

const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);

function stretches(removed: string, added: string): Difference[] {
  const both: Difference[] = [
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
  return both.filter(({ text }) => text !== "");
}

/** What became of a line. The words of a changed one are in `parts`; `was` is how it stood before, where it stands otherwise now. */
export interface LineDifference {
  kind: Difference["kind"] | "changed";
  role: LineRole;
  was?: LineRole;
  parts: Difference[];
}

/** What was changed from some lines to others; a line that is much the same in both is compared word by word. */
export function lineDifferences(before: Line[], after: Line[]): LineDifference[] {
  const changes = diffArrays(before, after, { comparator: isSame, maxEditLength: mostSteps }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  const found: LineDifference[] = [];
  let removed: Line[] = [];
  for (const change of changes) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    found.push(...pairUp(removed, change.added ? change.value : []));
    if (!change.added) found.push(...alone("same", change.value));
    removed = [];
  }
  return [...found, ...alone("removed", removed)];
}

const isSame = (one: Line, other: Line) => one.role === other.role && one.text === other.text;

/** Lines that stand in one version only, or unchanged in both. */
function alone(kind: Difference["kind"], lines: Line[]): LineDifference[] {
  return lines.map(({ role, text }) => ({ kind, role, parts: text === "" ? [] : [{ kind, text }] }));
}

/** Each added line with the first removed one that it may come from; what has no counterpart stands by itself, the removed first. */
function pairUp(removed: Line[], added: Line[]): LineDifference[] {
  const found: LineDifference[] = [];
  let [formers, news] = [removed, [] as Line[]];
  for (const line of added) {
    const index = formers.findIndex((former) => isLike(former.text, line.text));
    const former = formers[index];
    if (!former) {
      news.push(line);
      continue;
    }
    found.push(...alone("removed", formers.slice(0, index)), ...alone("added", news));
    const was = former.role === line.role ? {} : { was: former.role };
    found.push({ kind: "changed", role: line.role, ...was, parts: wordDifferences(former.text, line.text) });
    [formers, news] = [formers.slice(index + 1), []];
  }
  return [...found, ...alone("removed", formers), ...alone("added", news)];
}

/** Whether two lines have so many words in common that one is the other, changed. */
function isLike(one: string, other: string): boolean {
  const [ours, theirs] = [wordSet(one), wordSet(other)];
  const both = [...ours].filter((word) => theirs.has(word));
  return both.length * 2.5 >= Math.max(ours.size, theirs.size);
}

const wordSet = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** A body as lines, one for each paragraph, heading and entry of a list; what is emphasised or linked is written out. */
export function bodyLines(body: Body): Line[] {
  return body.content.flatMap((block) => blockLines(block));
}

function blockLines(block: Block, quoted = false): Line[] {
  switch (block.type) {
    case "paragraph":
      return [{ role: quoted ? "quotation" : "plain", text: written(block.content) }];
    case "heading":
      return [{ role: `heading${block.attrs.level}`, text: written(block.content) }];
    case "blockquote": {
      const source = block.attrs?.source;
      const lines = block.content.flatMap((child) => blockLines(child, true));
      return source ? [...lines, { role: "quoted", text: source }] : lines;
    }
    case "bulletList":
      return block.content.flatMap((entry) => entryLines(entry, quoted ? "quotedBullet" : "bullet", quoted));
    case "orderedList":
      return block.content.flatMap((entry) => entryLines(entry, quoted ? "quotedNumber" : "number", quoted));
  }
}

const entryLines = ({ content }: ListItem, role: LineRole, quoted: boolean): Line[] =>
  content.flatMap((child) =>
    child.type === "paragraph" ? [{ role, text: written(child.content) }] : blockLines(child, quoted),
  );

const written = (content: Inline[] = []) => content.map(writtenInline).join("");

function writtenInline(node: Inline): string {
  if (node.type === "hardBreak") return "\n";
  return (node.marks ?? []).reduce(withMark, node.text);
}

function withMark(text: string, mark: Mark): string {
  switch (mark.type) {
    case "bold":
      return `**${text}**`;
    case "italic":
      return `_${text}_`;
    case "link":
      return `${text} <${mark.attrs.href}>`;
  }
}

/** One save of an item. */
export interface Revision {
  version: number;
  savedAt: Date;
  /** Who saved it, by name. */
  who: string;
  /** What it changed; nothing for the first. */
  changed: Field[];
}

/** Saves in a row by the same one, the latest first, and what they changed together. */
export interface FoldedRevision extends Revision {
  saves: Revision[];
}

const foldedMinutes = 10;

/** Puts together what the same one saved in a row within ten minutes. `revisions` come latest first. */
export function foldRevisions(revisions: Revision[]): FoldedRevision[] {
  const folded: FoldedRevision[] = [];
  for (const revision of revisions) {
    const last = folded.at(-1);
    const isClose = last && last.savedAt.getTime() - revision.savedAt.getTime() <= foldedMinutes * 60_000;
    // The first save of all is what the item was made with: it stands by itself.
    if (isClose && last.who === revision.who && revision.version > 1) {
      last.saves.push(revision);
      last.changed = [...new Set([...last.changed, ...revision.changed])];
    } else {
      folded.push({ ...revision, saves: [revision] });
    }
  }
  return folded;
}
