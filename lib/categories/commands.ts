import { archiveKinds, archivePage, categoriesPage, categoryPage, home, sitemap } from "#lib/addresses.ts";
import { announce } from "#lib/announce.ts";
import { dayToColumn } from "#lib/dates.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { Problem } from "#lib/errors.ts";
import { foldKey } from "#lib/fold.ts";
import { chooseSlugs, requireFreeSlug, type SlugSpace } from "#lib/free-slug.ts";
import { record } from "#lib/history/commands.ts";
import type { Actor } from "#lib/history/schema.ts";
import { leaveRedirects } from "#lib/redirects/commands.ts";
import { addressesShowing } from "#lib/shown-at.ts";
import { slugify } from "#lib/slug.ts";
import {
  type CategoryGapsInput,
  type CategoryInput,
  categoryGapsSchema,
  categoryInputSchema,
  type RenameCategoryInput,
  renameCategorySchema,
} from "./schema.ts";

/** Makes a category, or a sub-category, after those that there are. */
export function createCategory(
  actor: Actor,
  input: CategoryInput,
  within?: Tx,
): Promise<{ id: string; slug: string }> {
  const { name, aliases, parentId, slug: wanted } = categoryInputSchema.parse(input);
  return transaction(async (tx) => {
    const [slug = ""] = await chooseSlugs(tx, slugs, [wanted ?? slugify(name)]);
    const last = await tx.category.aggregate({ where: { parentId }, _max: { position: true } });
    const category = await tx.category.create({
      data: { slug, name, parentId, position: (last._max.position ?? 0) + 1 },
      select: { id: true, slug: true },
    });
    await addAliases(tx, category.id, aliases);
    await record(tx, actor, { action: "created", recordType: "category", recordId: category.id });
    await announce(tx, await ownAddresses(tx, category.id));
    return category;
  }, within);
}

/**
 * Gives a category another name, another address, or both. The old name goes on being understood, the old
 * addresses lead to the new ones, and what published editions call it stays.
 * @throws Problem `category.missing`, `slug.taken`
 */
export function renameCategory(actor: Actor, input: RenameCategoryInput): Promise<void> {
  const { id, name, slug } = renameCategorySchema.parse(input);
  return transaction(async (tx) => {
    const old = await tx.category.findUnique({ where: { id } });
    if (!old) throw new Problem("category.missing", { id });
    if (slug !== old.slug) await requireFreeSlug(tx, slugs, { from: old.slug, to: slug });
    const before = await namingAddresses(tx, id);
    await tx.category.update({ where: { id }, data: { name, slug } });
    if (old.parentId === null) await addAliases(tx, id, [old.name]);
    await record(tx, actor, {
      action: "renamed",
      recordType: "category",
      recordId: id,
      details: { name: old.name, slug: old.slug },
    });
    if (slug !== old.slug) await leaveRedirects(tx, movedPages(old.slug, slug));
    await announce(tx, [...before, ...(await namingAddresses(tx, id))]);
  });
}

/** Notes what a category's archive says it is missing; what is noted already stays as it is. */
export function addCategoryGaps(actor: Actor, input: CategoryGapsInput, within?: Tx): Promise<void> {
  const { categoryId, gaps } = categoryGapsSchema.parse(input);
  return transaction(async (tx) => {
    if (gaps.length === 0) return;
    const data = gaps.map(({ text, from, to }) => ({
      categoryId,
      text,
      from: from && dayToColumn(from),
      to: to && dayToColumn(to),
    }));
    const added = await tx.coverageGap.createManyAndReturn({ data, skipDuplicates: true });
    for (const { text } of added) {
      const details = { gap: text };
      await record(tx, actor, { action: "saved", recordType: "category", recordId: categoryId, details });
    }
    if (added.length > 0) await announce(tx, await ownAddresses(tx, categoryId));
  }, within);
}

/** Old headings of top categories; one that means another category already goes on meaning that one. */
async function addAliases(tx: Tx, categoryId: string, names: string[]): Promise<void> {
  const data = names.map((name) => ({ key: foldKey(name), name, categoryId }));
  await tx.categoryAlias.createMany({ data, skipDuplicates: true });
}

/** The pages of the category and its sub-categories, and where they are listed. */
async function ownAddresses(tx: Tx, id: string): Promise<string[]> {
  const family = { OR: [{ id }, { parentId: id }, { children: { some: { id } } }] };
  const categories = await tx.category.findMany({ where: family, select: { slug: true } });
  return [home, categoriesPage, sitemap, ...categories.flatMap(({ slug }) => pagesOf(slug))];
}

/** Every public address on which the category's name or address stands. */
async function namingAddresses(tx: Tx, id: string): Promise<string[]> {
  const inIt = { OR: [{ id }, { parentId: id }] };
  const items = await tx.item.findMany({
    where: { OR: [{ category: inIt }, { alsoIn: { some: { category: inIt } } }] },
    select: { id: true },
  });
  const showing = await addressesShowing(
    tx,
    items.map((item) => item.id),
  );
  return [...(await ownAddresses(tx, id)), ...showing];
}

const pagesOf = (slug: string) => [
  categoryPage(slug),
  ...archiveKinds.map((kind) => archivePage(slug, kind)),
];

function movedPages(from: string, to: string): [string, string][] {
  const targets = pagesOf(to);
  return pagesOf(from).map((page, index) => [page, targets[index] ?? categoryPage(to)]);
}

const slugs: SlugSpace = {
  page: categoryPage,
  find: (tx, slug) => tx.category.findMany({ where: { slug }, select: { slug: true } }),
};
