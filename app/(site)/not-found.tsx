import { SearchForm } from "#components/search/search-form.tsx";
import { WaysOn } from "#components/site/ways-on.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { text } from "#lib/text/catalogue.ts";

/**
 * For what only a page itself finds missing, such as a list's page beyond its last. Next makes it beside every
 * page, in case it is wanted: so it reads nothing. Whoever stands in front of Next shows the whole page instead.
 */
export default function NotFound() {
  return (
    <main id="innehall" className="wrap py-10">
      <PageHead title={text.site.missing.title}>
        <Introduction>{text.site.missing.introduction}</Introduction>
        <p className="mt-3 max-w-text">{text.site.missing.search}</p>
        <SearchForm q="" />
        <WaysOn />
      </PageHead>
    </main>
  );
}
