import { searchAddress } from "#lib/addresses.ts";
import { text } from "#lib/text/catalogue.ts";

const words = text.search;

/** What can be typed, for whoever has not typed anything yet or has found nothing. */
export function SearchHelp() {
  return (
    <section aria-labelledby="sa-kan-du-soka" className="ruled">
      <h2 id="sa-kan-du-soka" className="section-title">
        {words.help}
      </h2>
      <dl className="mt-2 max-w-text">
        {words.helpLines.map(({ example, meaning }) => (
          <div key={example} className="py-1.5">
            <dt className="font-sans text-small font-semibold">{example}</dt>
            <dd className="text-soft">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where a word is not there, one that is. */
export function Suggestion({ q, total }: { q: string; total: number }) {
  return (
    <p className="mt-4 max-w-text">
      {words.didYouMean} <a href={searchAddress({ q })}>{q}</a>?{" "}
      <span className="text-soft">({words.hits(total)})</span>
    </p>
  );
}
