import { plainText } from "#lib/body/rules.ts";
import { foldKey } from "#lib/fold.ts";
import type { ImportedItem } from "#lib/import/schema.ts";

type Item = Omit<ImportedItem, "keys">;

/** What a page's own list of contents looks like when it is read as items. */
export interface Contents<T extends Item> {
  /** The titles that it lists, folded. */
  titles: Set<string>;
  /** Items that are nothing but lines of the list, and the lines on which they begin. */
  items: Set<T>;
  lines: Set<number>;
}

/** A list of contents repeats the titles of items that have a source or links, and says nothing else. */
export function findContents<T extends Item>(items: T[]): Contents<T> {
  const titles = new Set(items.filter(hasSubstance).map(({ title }) => foldKey(title)));
  const isListed = ({ title, body }: T) =>
    [title, ...plainText(body).split("\n").filter(Boolean)].every((line) => titles.has(foldKey(line)));
  const listed = items.filter((item) => !hasSubstance(item) && isListed(item));
  return { titles, items: new Set(listed), lines: new Set(listed.map(({ line }) => line)) };
}

function hasSubstance({ source, links, editorNote }: Item): boolean {
  return source !== null || links.length > 0 || editorNote !== null;
}
