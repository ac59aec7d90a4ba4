import { Columns } from "#components/ui/columns.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { archiveKinds, archiveSegment, searchAddress } from "#lib/addresses.ts";
import { type Found, hitsOnPage } from "#lib/search/published.ts";
import { mostPages, type Search, searchParts } from "#lib/search/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { languageName } from "#lib/text/languages.ts";
import { HitList } from "./hit-list.tsx";
import { ChosenFilters, choicesAnchor, SearchChoices } from "./search-choices.tsx";
import { SearchForm } from "./search-form.tsx";
import { SearchHelp, Suggestion } from "./search-help.tsx";

const words = text.search;

/** What came of a search: how much there is, the hits, by what to narrow them; or what else to try. */
export function SearchResult({ asked, found }: { asked: Search; found: Found }) {
  const choices = choicesIn(found);
  const pages = Math.min(mostPages, Math.ceil(found.total / hitsOnPage));
  return (
    <Columns
      head={
        <PageHead title={words.search}>
          <SearchForm q={asked.q} />
          <ChosenFilters search={asked} choices={choices} />
          {found.suggestion && <Suggestion {...found.suggestion} />}
        </PageHead>
      }
      aside={found.total > 0 && <SearchChoices search={asked} choices={choices} />}
    >
      <section aria-labelledby="traffar" className="ruled">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="traffar" className="section-title">
            {asked.q ? words.hitsFor(found.total, asked.q) : words.hits(found.total)}
          </h2>
          {found.total > 1 && asked.q && <Order asked={asked} />}
        </div>
        {found.total > 1 && (
          <p className="font-sans text-label lg:hidden print:hidden">
            <a href={`#${choicesAnchor}`}>{words.narrow}</a>
          </p>
        )}
        {found.total > 0 ? <HitList hits={found.hits} /> : <p className="none">{whyNone(asked)}</p>}
      </section>
      <Pagination
        page={Math.min(asked.sida, Math.max(1, pages))}
        pages={pages}
        addressOf={(sida) => searchAddress(searchParts(asked, { sida }))}
      />
      {found.total === 0 && <SearchHelp />}
      {found.total > 0 && asked.q && (
        <p className="mt-6 font-sans text-small print:hidden">
          <a href={searchAddress(searchParts(asked), "rss")}>{words.feed}</a>
        </p>
      )}
    </Columns>
  );
}

function Order({ asked }: { asked: Search }) {
  const orders = [
    { ordning: null, name: words.byRelevance },
    { ordning: "datum", name: words.byDate },
  ] as const;
  return (
    <nav aria-label={words.order} className="font-sans text-label">
      <ul className="flex gap-x-4">
        {orders.map(({ ordning, name }) => (
          <li key={name}>
            {asked.ordning === ordning ? (
              <span aria-current="true" className="text-soft">
                {name}
              </span>
            ) : (
              <a href={searchAddress(searchParts(asked, { ordning }))}>{name}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function whyNone(asked: Search): string {
  const { q, ...limits } = searchParts(asked);
  const isNarrowed = Object.values(limits).some((value) => value !== "");
  if (isNarrowed) return words.noneNarrowed;
  return /^\s*[-−–]/.test(asked.q) ? words.onlyExcluded : words.none(q ?? "");
}

/** What can be chosen, in the interface's words. Editorials are few, and have no page of their kind. */
function choicesIn({ choices }: Found) {
  return {
    amne: choices.amne,
    typ: archiveKinds.flatMap((kind) => {
      const count = choices.kinds[kind];
      return count ? [{ value: archiveSegment(kind), name: text.items.shortKinds[kind], count }] : [];
    }),
    kalla: choices.kalla,
    ar: choices.years,
    sprak: choices.languages.map((choice) => ({ ...choice, name: languageName(choice.value) })),
  };
}
