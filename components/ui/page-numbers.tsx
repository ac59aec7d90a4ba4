import { text } from "#lib/text/catalogue.ts";

/** Every page of a list, each a click away; nothing where going to and fro reaches them all. */
export function PageNumbers({
  page,
  pages,
  addressOf,
}: {
  page: number;
  pages: number;
  addressOf: (page: number) => string;
}) {
  if (pages < 3) return null;
  return (
    <nav aria-label={text.archive.allPages} className="mt-3 font-sans text-small print:hidden">
      <ul className="-ml-3 flex flex-wrap gap-x-1 tabular-nums">
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <a
              href={addressOf(number)}
              aria-current={number === page ? "page" : undefined}
              className="inline-block min-w-8 px-1.5 py-1 text-center"
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
