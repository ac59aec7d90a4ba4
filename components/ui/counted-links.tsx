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
    <ul className="rail-links">
      {entries.map(({ href, name, count }) => (
        <li key={href}>
          <a href={href} aria-current={href === current ? "page" : undefined}>
            {name}
            <span className="count">
              {count}
              <span className="sr-only"> {countNoun(count)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
