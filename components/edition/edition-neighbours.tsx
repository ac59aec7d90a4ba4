import { Day } from "#components/ui/day.tsx";
import { editionPage } from "#lib/addresses.ts";
import type { EditionDate, PublishedEdition } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The way to the edition before and the one after. */
export function EditionNeighbours({ edition: { previous, next } }: { edition: PublishedEdition }) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={text.editions.neighbours}
      className="mt-12 border-t-2 border-ink pt-3 font-sans text-small print:hidden"
    >
      <ul className="flex justify-between gap-6">
        <li>{previous && <Neighbour edition={previous} rel="prev" label={text.editions.previous} />}</li>
        <li className="text-right">
          {next && <Neighbour edition={next} rel="next" label={text.editions.next} />}
        </li>
      </ul>
    </nav>
  );
}

function Neighbour({ edition, rel, label }: { edition: EditionDate; rel: string; label: string }) {
  return (
    <a href={editionPage(edition)} rel={rel} className="block no-underline hover:underline">
      <span className="block text-label text-soft">{label}</span>
      <span className="font-semibold">
        <Day day={edition.date} />
        {edition.number > 1 && `, ${text.editions.number(edition.number)}`}
      </span>
    </a>
  );
}
