import { db } from "#lib/db.ts";

export interface CategoryLine {
  slug: string;
  name: string;
  /** Published items in it and in its sub-categories. */
  itemCount: number;
  children: { slug: string; name: string }[];
}

export interface PublishedCategory {
  slug: string;
  name: string;
  parent: { slug: string; name: string } | null;
  children: { slug: string; name: string }[];
  /** What the archive does not cover, in the editors' words; what a sub-category's lacks, with its name. */
  gaps: string[];
}

const named = { slug: true, name: true } as const;
const publishedItems = {
  items: { where: { status: "PUBLISHED" } },
  alsoItems: { where: { item: { status: "PUBLISHED" } } },
} as const;

const gaps = { select: { text: true }, orderBy: { id: "asc" } } as const;

/** All categories in their order, with their sub-categories. */
export async function listCategories(): Promise<CategoryLine[]> {
  const count = { select: { _count: { select: publishedItems } } };
  const rows = await db().category.findMany({
    where: { parentId: null },
    select: {
      ...named,
      ...count.select,
      children: { select: { ...named, ...count.select }, orderBy: { position: "asc" } },
    },
    orderBy: { position: "asc" },
  });
  return rows.map(({ slug, name, children, _count }) => ({
    slug,
    name,
    itemCount: [{ _count }, ...children].reduce(
      (sum, row) => sum + row._count.items + row._count.alsoItems,
      0,
    ),
    children: children.map((child) => ({ slug: child.slug, name: child.name })),
  }));
}

/** The category at an address, or null. */
export async function getCategory(slug: string): Promise<PublishedCategory | null> {
  const row = await db().category.findUnique({
    where: { slug },
    select: {
      ...named,
      parent: { select: named },
      children: { select: { ...named, gaps }, orderBy: { position: "asc" } },
      gaps,
    },
  });
  if (!row) return null;
  const inParts = row.children.flatMap(({ name, gaps }) => gaps.map(({ text }) => `${name}: ${text}`));
  return {
    ...row,
    children: row.children.map(({ slug, name }) => ({ slug, name })),
    gaps: [...row.gaps.map(({ text }) => text), ...inParts],
  };
}
