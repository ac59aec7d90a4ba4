import { Problem } from "#lib/errors.ts";
import { foldKey } from "#lib/fold.ts";
import { buildItem } from "#lib/import/parse/build-item.ts";
import { findContents } from "#lib/import/parse/contents-list.ts";
import type { Cut } from "#lib/import/parse/cut.ts";
import { cutPage } from "#lib/import/parse/cut-page.ts";
import { addKeys } from "#lib/import/parse/item-keys.ts";
import type { RawItem } from "#lib/import/parse/raw-item.ts";
import { readHtml } from "#lib/import/read/read-html.ts";
import { readText } from "#lib/import/read/read-text.ts";
import { type Lookup, lookUp } from "#lib/import/recognise/lookup.ts";
import type { Line } from "./line.ts";
import type { ImportedEdition, Page, ParsedPage, ParseOptions } from "./schema.ts";

/**
 * Reads a page of the original publication: a newsletter, an archive page, or a page as it was extracted,
 * as text or as saved HTML. Every line of it ends up in an item, in what the page says of itself, or among
 * the lines not understood, save menus. Reads no file and no database.
 * @throws Problem `import.unknown-category` when `categorySlug` is no category of the directory
 */
export function parsePage(page: Page, { directory, edition, categorySlug }: ParseOptions): ParsedPage {
  const lookup = lookUp(directory);
  const cut = cutPage("html" in page ? readHtml(page.html) : readText(page.text), lookup);
  const override = categorySlug === undefined ? null : placeOf(categorySlug, lookup);
  const built = cut.items.map((raw) => ({
    raw,
    built: buildItem({ ...raw, heading: { ...raw.heading, ...override } }, lookup),
  }));
  const found = built.flatMap((each) => each.built?.item ?? []);
  const contents = findContents(found);
  const items = addKeys(
    page.file,
    found.filter((item) => !contents.items.has(item)),
  );
  const notUnderstood = [
    ...cut.strays.filter(({ text }) => !contents.titles.has(foldKey(text))),
    ...cut.notUnderstood.filter(({ number }) => !contents.lines.has(number)),
    ...built.flatMap(({ raw, built: read }) => read?.notUnderstood ?? [raw.firstLine, ...raw.lines]),
    ...(cut.subCategoryLine && !items.some(({ subCategory }) => subCategory) ? [cut.subCategoryLine] : []),
  ];
  return {
    file: page.file,
    edition: editionOf(cut, edition),
    items,
    sponsors: [...cut.sponsors],
    sources: cut.sources,
    people: cut.people,
    gaps: cut.gaps,
    notUnderstood: inOrder(notUnderstood).map(({ number, text }) => ({
      file: page.file,
      line: number,
      text,
    })),
  };
}

/** The category that decides over what the page says; of a sub-category also its parent. */
function placeOf(slug: string, { bySlug }: Lookup): Partial<RawItem["heading"]> {
  const category = bySlug.get(slug);
  if (!category) throw new Problem("import.unknown-category", { slug });
  const parent = category.parent ? bySlug.get(category.parent) : null;
  return parent ? { category: parent, subCategory: category.name } : { category };
}

/** What the page states goes before what it was imported with. */
function editionOf({ editionDate, facts }: Cut, given: string | undefined): ImportedEdition | null {
  const date = editionDate ?? given;
  return date ? { date, ...facts } : null;
}

/** By line, each once. */
function inOrder(lines: Line[]): Line[] {
  const seen = new Set<string>();
  return lines
    .filter(({ number, text }) => !seen.has(`${number} ${text}`) && seen.add(`${number} ${text}`))
    .sort((a, b) => a.number - b.number);
}
