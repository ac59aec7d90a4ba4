import { archiveHome, categoriesPage, editionsPage, home, sourcesPage } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";

const places = [
  { href: home, name: text.site.home },
  { href: categoriesPage, name: text.site.categories },
  { href: editionsPage, name: text.site.editions },
  { href: sourcesPage, name: text.site.sources },
  { href: archiveHome, name: text.archive.list },
];

/** Where to go from a page that has nothing to show. */
export function WaysOn() {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 font-sans text-small">
      {places.map(({ href, name }) => (
        <li key={href}>
          <a href={href} className="block py-1">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
