import { text } from "#lib/text/catalogue.ts";

export interface Crumb {
  name: string;
  href: string;
}

/** Where a page belongs: the pages above it, widest first. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label={text.site.breadcrumb} className="mb-6 font-sans text-label text-soft print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ name, href }, index) => (
          <li key={href} className="flex gap-2">
            <a href={href} className="py-1">
              {name}
            </a>
            {index < crumbs.length - 1 && (
              <span aria-hidden="true" className="py-1">
                ›
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
