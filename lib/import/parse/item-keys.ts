import { createHash } from "node:crypto";
import { plainText } from "#lib/body/rules.ts";
import { foldKey } from "#lib/fold.ts";
import type { ImportedItem } from "#lib/import/schema.ts";

/**
 * By what an item is known again when its page, or another page with the same item, is imported. Its keys,
 * the surest first:
 *
 * 1. *the same piece anywhere*: source, source date and title. It finds the item whose body was edited, the
 *    item that moved on its page, and the one that stands both in a newsletter and on an archive page. Without
 *    a source the title alone must do; one of fewer than four words is joined by the body's first words.
 * 2. *the same title on the same page*: finds the item whose source or date was corrected.
 * 3. *the same place on the same page*: which one of the items with its source and date it is. It finds the
 *    item whose title was edited.
 *
 * Whoever writes goes through all items of a page with the first key before trying the second, then the
 * third, and gives no record to two items: so an item that was put in before another of the same source and
 * day takes neither its record nor its place. The page is known by `file`, which should be the same path at
 * every import; only the second and third key depend on it.
 */
export function addKeys(file: string, items: Omit<ImportedItem, "keys">[]): ImportedItem[] {
  const seen = new Map<string, number>();
  /** Tells items apart that would have the same key: the second, the third … of them. */
  const numbered = (...parts: (string | null)[]) => {
    const key = JSON.stringify(parts);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash("sha256").update(`${key} ${count}`).digest("base64url");
  };
  return items.map((item) => {
    const source = item.source && foldKey(item.source);
    const title = foldKey(item.title);
    return {
      ...item,
      keys: [
        source
          ? numbered("piece", source, item.sourceDate, title)
          : numbered("piece", title, furtherWords(item)),
        numbered("titled", file, title),
        numbered("placed", file, source, item.sourceDate),
      ],
    };
  });
}

function furtherWords({ title, body }: Pick<ImportedItem, "title" | "body">): string | null {
  if (foldKey(title).split(" ").length >= 4) return null;
  return foldKey(plainText(body).slice(0, 200)).split(" ").slice(0, 8).join(" ");
}
