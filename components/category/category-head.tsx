import { FollowLinks } from "#components/feed/follow-links.tsx";
import { Breadcrumb, type Crumb } from "#components/site/breadcrumb.tsx";
import { Gaps } from "#components/ui/gaps.tsx";
import { categoriesPage, categoryPage } from "#lib/addresses.ts";
import type { PublishedCategory } from "#lib/categories/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The head of a category's page: where it belongs, its name, what its archive does not cover. */
export function CategoryHead({ category }: { category: PublishedCategory }) {
  return (
    <header>
      <Breadcrumb crumbs={categoryCrumbs(category)} />
      <h1 className="title">{category.name}</h1>
      <FollowLinks page={categoryPage(category.slug)} />
      <Gaps gaps={category.gaps} />
    </header>
  );
}

/** The pages above a category. */
export const categoryCrumbs = ({ parent }: Pick<PublishedCategory, "parent">): Crumb[] => [
  { name: text.categories.list, href: categoriesPage },
  ...(parent ? [{ name: parent.name, href: categoryPage(parent.slug) }] : []),
];
