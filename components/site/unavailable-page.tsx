import { Columns } from "#components/ui/columns.tsx";
import { Introduction, PageHead } from "#components/ui/page-head.tsx";
import { text } from "#lib/text/catalogue.ts";
import { WaysOn } from "./ways-on.tsx";

const words = text.site.unavailable;

/** In place of a page that cannot be shown: whose fault that is, what works all the same, what has to wait. */
export function UnavailablePage() {
  return (
    <Columns
      head={
        <PageHead title={words.title}>
          <Introduction>{words.introduction}</Introduction>
        </PageHead>
      }
    >
      <section aria-labelledby="fungerar" className="ruled">
        <h2 id="fungerar" className="section-title">
          {words.works}
        </h2>
        <p className="mt-3 max-w-text">{words.worksIntroduction}</p>
        <WaysOn />
      </section>
      <section aria-labelledby="vantar" className="ruled">
        <h2 id="vantar" className="section-title">
          {words.waits}
        </h2>
        <p className="mt-3 max-w-text">{words.tips}</p>
        <p className="mt-3 max-w-text">{words.newsroom}</p>
      </section>
    </Columns>
  );
}
