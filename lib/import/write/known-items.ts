import { createHash } from "node:crypto";
import { plainText } from "#lib/body/rules.ts";
import { foldKey } from "#lib/fold.ts";
import type { ImportedItem } from "#lib/import/schema.ts";

/** By what an item is known again, and by what its page is known to have said just this. */
export interface ItemKeys {
  /** The surest first; see `item-keys.ts`. */
  candidates: string[];
  /** What this file says of the item now. It begins with what is the same whatever the file says. */
  said: string;
}

const shortestText = 60;

export function keysOfItem(file: string, { keys, line: _, ...content }: ImportedItem): ItemKeys {
  const [piece = "", ...onThisPage] = keys;
  return {
    candidates: [piece, ...textKey(content), ...onThisPage],
    said: `${saidBy(file)}${digest(piece, JSON.stringify(content))}`,
  };
}

/** The same text from the same source of the same day: finds the item whose title was edited, on any page. */
function textKey({
  body,
  source,
  sourceDate,
}: Pick<ImportedItem, "body" | "source" | "sourceDate">): string[] {
  const words = foldKey(plainText(body));
  return words.length < shortestText ? [] : [digest("text", foldKey(source ?? ""), sourceDate ?? "", words)];
}

/** With what the keys begin that tell what a file has said of its items. */
export const saidBy = (file: string) => `said:${digest(file).slice(0, 16)}:`;

export const digest = (...parts: string[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

/**
 * Which record each item is; undefined for the new ones. All items are sought with their surest key before
 * any is with the next, and no record is given to two items.
 * @param known records by key
 */
export function matchItems(
  items: readonly ItemKeys[],
  known: ReadonlyMap<string, string>,
): (string | undefined)[] {
  const matches: (string | undefined)[] = items.map(() => undefined);
  const taken = new Set<string>();
  const rounds = Math.max(0, ...items.map(({ candidates }) => candidates.length));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { candidates }] of items.entries()) {
      const record = known.get(candidates[round] ?? "");
      if (matches[index] || !record || taken.has(record)) continue;
      matches[index] = record;
      taken.add(record);
    }
  }
  return matches;
}
