import { isDeepStrictEqual } from "node:util";
import type { ItemContent, LinkInput } from "#lib/items/schema.ts";

export interface Statement {
  /** What the page says, categories and sources found. */
  said: ItemContent;
  /** Whether this file has told of the item before: then what it leaves out now was taken out. */
  saidBefore: boolean;
  /** The category of which another one is a part, or null. */
  parentOf: (categoryId: string | null) => string | null;
}

/**
 * An item as it stands, with what a page says of it. A page adds to what another page told: the archive its
 * date and sub-category, HTML the addresses of links. What an editor has changed since the last import is
 * left alone.
 * @param base the content as the last import left it
 */
export function mergeContent(current: ItemContent, base: ItemContent, statement: Statement): ItemContent {
  const stated = statedContent(current, statement);
  const untouched = Object.entries(stated).filter(([field]) =>
    isDeepStrictEqual(current[field as keyof ItemContent], base[field as keyof ItemContent]),
  );
  return { ...current, ...Object.fromEntries(untouched) };
}

function statedContent(current: ItemContent, statement: Statement): Partial<ItemContent> {
  const { said, saidBefore } = statement;
  const isFromElsewhere = current.archiveDate !== null && said.archiveDate === null;
  return {
    title: said.title,
    body: said.body.content.length > 0 ? said.body : current.body,
    language: said.language,
    kind: isFromElsewhere ? current.kind : said.kind,
    editorNote: saidBefore ? said.editorNote : (said.editorNote ?? current.editorNote),
    sourceIds: said.sourceIds.length > 0 ? said.sourceIds : current.sourceIds,
    sourceDate: said.sourceDate ?? current.sourceDate,
    archiveDate: saidBefore
      ? (said.archiveDate ?? current.archiveDate)
      : (current.archiveDate ?? said.archiveDate),
    links: mergeLinks(current.links, said.links, saidBefore),
    ...mergeCategories(current, statement),
  };
}

/** A sub-category is more exact than its category; another page's other category is a further one. */
function mergeCategories(current: ItemContent, { said, saidBefore, parentOf }: Statement) {
  const [old, stated] = [current.categoryId, said.categoryId];
  const keeps = stated === null || stated === parentOf(old);
  const replaces = old === null || saidBefore || old === parentOf(stated);
  const categoryId = keeps || !replaces ? old : stated;
  const all = new Set([...current.alsoInIds, ...(keeps || !stated ? [] : [stated]), ...said.alsoInIds]);
  return { categoryId, alsoInIds: [...all].filter((id) => id !== categoryId && id !== parentOf(categoryId)) };
}

/** An address that one page gives is kept when another names the same link without it. */
function mergeLinks(current: LinkInput[], said: LinkInput[], saidBefore: boolean): LinkInput[] {
  const known = byLabel(current);
  const stated = byLabel(said);
  const filled = [...stated].map(([key, link]) => ({
    ...link,
    url: link.url ?? known.get(key)?.url ?? null,
  }));
  const others = [...known].filter(([key]) => !stated.has(key)).map(([, link]) => link);
  return saidBefore ? filled : [...filled, ...others];
}

/** Links by label; the second of a label is another one than the first. */
function byLabel(links: LinkInput[]): Map<string, LinkInput> {
  const found = new Map<string, LinkInput>();
  for (const link of links) {
    let number = 1;
    while (found.has(`${link.label} ${number}`)) number += 1;
    found.set(`${link.label} ${number}`, link);
  }
  return found;
}
