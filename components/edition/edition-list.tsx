import { Day } from "#components/ui/day.tsx";
import { editionPage } from "#lib/addresses.ts";
import type { EditionLine } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** Editions under each other: date, introduction, how many items. */
export function EditionList({ editions, empty }: { editions: EditionLine[]; empty: string }) {
  if (editions.length === 0) return <p className="none">{empty}</p>;
  return (
    <ul className="divided">
      {editions.map((edition) => (
        <li
          key={editionPage(edition)}
          className="grid items-baseline gap-x-6 py-3.5 sm:grid-cols-[10.5rem_minmax(0,1fr)]"
        >
          <p>
            <a href={editionPage(edition)} className="font-semibold no-underline hover:underline">
              <Day day={edition.date} />
              {edition.number > 1 && `, ${text.editions.number(edition.number)}`}
            </a>
          </p>
          <div>
            {edition.introduction && <p className="text-[1.0625rem] leading-snug">{edition.introduction}</p>}
            <p className="font-sans text-label leading-7 text-soft">{text.items.count(edition.itemCount)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
