import { searchPage } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";

const words = text.search;

/** Where one types what one looks for, on the page of search: plain HTML, a question in an address. */
export function SearchForm({ q }: { q: string }) {
  return (
    <search>
      <form action={searchPage} className="mt-5 flex max-w-text gap-2 font-sans text-body">
        <label htmlFor="sokord" className="sr-only">
          {words.field}
        </label>
        <input
          id="sokord"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={200}
          placeholder={words.placeholder}
          autoComplete="off"
          className="search-field"
        />
        <SearchButton />
      </form>
    </search>
  );
}

/** The same in the head of every page. */
export function MastheadSearch() {
  return (
    <search className="hidden self-center min-[46rem]:block">
      <form action={searchPage} className="flex gap-1.5">
        <label htmlFor="sok" className="sr-only">
          {words.field}
        </label>
        <input
          id="sok"
          name="q"
          type="search"
          maxLength={200}
          autoComplete="off"
          className="search-field w-28 lg:w-44"
        />
        <SearchButton />
      </form>
    </search>
  );
}

const SearchButton = () => (
  <button type="submit" className="search-button">
    {words.search}
  </button>
);
