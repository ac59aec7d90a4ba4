import type { ItemContent } from "#lib/items/schema.ts";

/** What was typed and is not at the server yet, with what it was made from. */
export interface KeptText {
  itemId: string;
  editorId: string;
  /** The version that it was made from; 0 for an item that the server does not have. */
  version: number;
  base: ItemContent;
  content: ItemContent;
  /** ISO 8601. */
  typedAt: string;
}

/** A kept text with the name under which it is kept. */
export interface KeptEntry extends KeptText {
  key: string;
}

type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "asylnytt:typed:";

/** Each open page keeps its text under a name of its own, so that two of them never write over each other. */
export const keyFor = (editorId: string, itemId: string, page: string) =>
  `${prefix}${editorId}:${itemId}:${page}`;

/** Keeps a text. @returns whether there was room for it */
export function keepText(storage: TextStorage, key: string, text: KeptText): boolean {
  try {
    storage.setItem(key, JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a text, as when the server has it. */
export function dropText(storage: TextStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What one editor typed into an item on this computer, the latest first; `new` for items that were never saved. */
export function listKept(storage: TextStorage, editorId: string, itemId: string | "new"): KeptEntry[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    const start = itemId === "new" ? `${prefix}${editorId}:` : `${prefix}${editorId}:${itemId}:`;
    return keys
      .filter((key) => key.startsWith(start))
      .flatMap((key) => read(storage.getItem(key), key) ?? [])
      .filter(({ version }) => (itemId === "new" ? version === 0 : true))
      .sort((one, other) => other.typedAt.localeCompare(one.typedAt));
  } catch {
    return [];
  }
}

/** Null for what this program did not write, or wrote in another shape. */
function read(json: string | null, key: string): KeptEntry | null {
  try {
    const { itemId, editorId, version, base, content, typedAt } = JSON.parse(json ?? "") as KeptText;
    const isWhole = Number.isInteger(version) && Array.isArray(base?.links) && Array.isArray(content?.links);
    return isWhole && typedAt ? { key, itemId, editorId, version, base, content, typedAt } : null;
  } catch {
    return null;
  }
}
