import { diffArrays } from "diff";

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
