import { text } from "#lib/text/catalogue.ts";

/** The way through a list of several pages, newest first; nothing where there is one. */
export function Pagination({
  page,
  pages,
  addressOf,
}: {
  page: number;
  pages: number;
  addressOf: (page: number) => string;
}) {
  if (pages < 2) return null;
  const { newer, older, pageOf } = text.site;
  return (
    <nav
      aria-label={text.site.pages}
      className="mt-8 border-t-2 border-ink pt-3 font-sans text-small print:hidden"
    >
      <ul className="grid grid-cols-[1fr_auto_1fr] gap-4">
        <li>
          {page > 1 && (
            <a href={addressOf(page - 1)} rel="prev" className="inline-block py-0.5">
              {newer}
            </a>
          )}
        </li>
        <li aria-current="page" className="py-0.5 text-soft">
          {pageOf(page, pages)}
        </li>
        <li className="text-right">
          {page < pages && (
            <a href={addressOf(page + 1)} rel="next" className="inline-block py-0.5">
              {older}
            </a>
          )}
        </li>
      </ul>
    </nav>
  );
}
