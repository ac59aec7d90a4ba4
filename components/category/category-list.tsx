import { categoryPage } from "#lib/addresses.ts";
import type { CategoryLine } from "#lib/categories/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** All categories in their order, with their sub-categories and how much there is in each. */
export function CategoryList({ categories }: { categories: CategoryLine[] }) {
  if (categories.length === 0) return <p className="none">{text.categories.none}</p>;
  return (
    <ul className="mt-8 gap-x-16 border-t-2 border-ink lg:columns-2">
      {categories.map(({ slug, name, itemCount, children }) => (
        <li key={slug} className="break-inside-avoid border-b border-line py-3">
          <div className="flex items-baseline justify-between gap-6">
            <a
              href={categoryPage(slug)}
              className="text-[1.25rem] leading-snug font-semibold no-underline hover:underline"
            >
              {name}
            </a>
            <span className="count font-sans text-label">{text.items.count(itemCount)}</span>
          </div>
          {children.length > 0 && (
            <ul
              aria-label={text.categories.subCategories}
              className="flex flex-wrap gap-x-5 font-sans text-small"
            >
              {children.map((child) => (
                <li key={child.slug}>
                  <a href={categoryPage(child.slug)} className="block py-0.5 text-soft">
                    {child.name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
