import { Day } from "#components/ui/day.tsx";
import type { PublishedItem } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** What was wrong and what stands there now; nothing where there was nothing. */
export function ItemCorrections({ corrections }: Pick<PublishedItem, "corrections">) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="rattelser" className="panel">
      <h2 id="rattelser" className="panel-title">
        {text.items.corrections(corrections.length)}
      </h2>
      <dl className="mt-3 grid max-w-text gap-3">
        {corrections.map(({ date, note }) => (
          <div key={`${date} ${note}`}>
            <dt className="font-sans text-label text-soft">
              <Day day={date} />
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
