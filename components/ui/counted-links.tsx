import { text } from "#lib/text/catalogue.ts";

/** Links under each other with hairlines, each with how many items (or what `countNoun` says) are behind it. */
export function CountedLinks({
  entries,
  countNoun = text.items.countNoun,
  current,
}: {
  entries: { href: string; name: string; count: number }[];
  countNoun?: (count: number) => string;
  /** The address of the page itself, where it is one of them. */
  current?: string;
}) {
  return (
    <ul className="gap-x-10 border-t border-line font-sans text-small sm:max-lg:columns-2">
      {entries.map(({ href, name, count }) => (
        <li key={href} className="break-inside-avoid border-b border-line">
          <a
            href={href}
            aria-current={href === current ? "page" : undefined}
            className="flex justify-between gap-4 py-2 leading-snug no-underline hover:underline max-lg:py-1.5"
          >
            {name}
            <span className="text-soft tabular-nums">
              {count}
              <span className="sr-only"> {countNoun(count)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
