import { MastheadSearch } from "#components/search/search-form.tsx";
import {
  aboutPage,
  archiveHome,
  categoriesPage,
  editionsPage,
  home,
  searchPage,
  sourcesPage,
  tipsPage,
} from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";

const places = [
  { href: home, name: text.site.home },
  { href: categoriesPage, name: text.site.categories },
  { href: editionsPage, name: text.site.editions },
  { href: archiveHome, name: text.archive.list },
  { href: sourcesPage, name: text.site.sources },
  { href: aboutPage, name: text.site.about },
  { href: tipsPage, name: text.tips.link },
];

/** The main menu: a row on wide screens, a `<details>` on a phone. One of the two is displayed. */
export function Menu({ path }: { path: string }) {
  return (
    <nav
      aria-label={text.site.mainMenu}
      className="relative border-line font-sans text-small sm:border-b print:hidden"
    >
      <details className="group sm:hidden">
        <summary className="wrap flex cursor-pointer list-none items-center justify-between border-b border-line py-2.5 font-medium [&::-webkit-details-marker]:hidden">
          {text.site.menu}
          <svg
            viewBox="0 0 16 16"
            aria-hidden="true"
            className="size-4 fill-none stroke-accent stroke-2 group-open:rotate-180"
          >
            <path d="M3 6l5 5 5-5" />
          </svg>
        </summary>
        <Places path={path} className="menu wrap divided border-b border-line" />
      </details>
      <a
        href={searchPage}
        className="absolute top-2.5 right-14 font-medium no-underline min-[46rem]:hidden sm:right-6"
      >
        {text.search.search}
      </a>
      <div className="wrap hidden items-center justify-between sm:flex">
        <Places path={path} className="menu flex flex-wrap gap-x-6" />
        {path !== searchPage && <MastheadSearch />}
      </div>
    </nav>
  );
}

function Places({ path, className }: { path: string; className: string }) {
  return (
    <ul className={className}>
      {places.map(({ href, name }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={href === path ? "page" : path.startsWith(`${href}/`) ? "true" : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
