import { Fragment } from "react";
import { Day } from "#components/ui/day.tsx";
import { sourcePage } from "#lib/addresses.ts";
import { dayOf } from "#lib/dates.ts";
import type { PublishedItem } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";
import { langOf, languageName } from "#lib/text/languages.ts";

/** Above an item's title: its sources, linked, and its dates, each said for what it is. */
export function ItemDates({ item }: { item: PublishedItem }) {
  const dates = [
    { label: text.items.sourceDate, day: item.sourceDate },
    { label: text.items.published, day: dayOf(item.publishedAt) },
    { label: text.items.archived, day: item.archiveDate },
  ];
  return (
    <div className="font-sans text-label text-soft">
      <p className="font-semibold text-accent">
        {item.sources.map(({ slug, name }, index) => (
          <Fragment key={slug}>
            {index > 0 && ", "}
            <a href={sourcePage(slug)}>{name}</a>
          </Fragment>
        ))}
        {item.sources.length === 0 && text.items.kinds[item.kind]}
      </p>
      <p className="mt-0.5 flex flex-wrap gap-x-4">
        {dates.map(
          ({ label, day }) =>
            day && (
              <span key={label}>
                {label} <Day day={day} />
              </span>
            ),
        )}
        {langOf(item.language) && <span>{text.items.inLanguage(languageName(item.language))}</span>}
      </p>
    </div>
  );
}
