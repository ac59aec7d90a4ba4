import { CountedLinks } from "#components/ui/counted-links.tsx";
import { RailHeading } from "#components/ui/rail-heading.tsx";
import { searchAddress } from "#lib/addresses.ts";
import type { Choice } from "#lib/search/published.ts";
import { type Filter, filters, type Search, searchParts } from "#lib/search/schema.ts";
import { text } from "#lib/text/catalogue.ts";

/** So many of each are shown; the others are a click away. */
const shown = 8;

export const choicesAnchor = "begransa";

type Choices = Record<Filter, Choice[]>;

/** Beside the hits: by what they can be narrowed, with how many each leaves. What is chosen is not offered again. */
export function SearchChoices({ search, choices }: { search: Search; choices: Choices }) {
  const offered = filters.filter((filter) => search[filter] === null && choices[filter].length > 1);
  if (offered.length === 0) return null;
  return (
    <nav id={choicesAnchor} aria-label={text.search.narrow} className="grid gap-7">
      {offered.map((filter) => (
        <OneFilter key={filter} filter={filter} choices={choices[filter]} search={search} />
      ))}
    </nav>
  );
}

function OneFilter({ filter, choices, search }: { filter: Filter; choices: Choice[]; search: Search }) {
  const entries = choices.map(({ value, name, count }) => ({
    href: searchAddress({ ...searchParts(search), [filter]: value }),
    name,
    count,
  }));
  return (
    <section>
      <RailHeading>{text.search.by[filter]}</RailHeading>
      <CountedLinks entries={entries.slice(0, shown)} countNoun={text.items.countNoun} />
      {entries.length > shown && (
        <details className="more">
          <summary>{text.search.more(entries.length - shown)}</summary>
          <CountedLinks entries={entries.slice(shown)} countNoun={text.items.countNoun} />
        </details>
      )}
    </section>
  );
}

/** What the search is narrowed to, each with the way to leave it out. */
export function ChosenFilters({ search, choices }: { search: Search; choices: Choices }) {
  const chosen = filters.filter((filter) => search[filter] !== null);
  if (chosen.length === 0) return null;
  const everything = searchParts({ ...search, amne: null, typ: null, kalla: null, ar: null, sprak: null });
  return (
    <div className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 font-sans text-small">
      <span className="text-soft">{text.search.narrowed}:</span>
      {chosen.map((filter) => {
        const value = searchParts(search)[filter] ?? "";
        const name = choices[filter].find((choice) => choice.value === value)?.name ?? value;
        return (
          <a
            key={filter}
            href={searchAddress({ ...searchParts(search), [filter]: "" })}
            aria-label={text.search.remove(name)}
            className="py-0.5"
          >
            {name} ×
          </a>
        );
      })}
      {chosen.length > 1 && <a href={searchAddress(everything)}>{text.search.removeAll}</a>}
    </div>
  );
}
