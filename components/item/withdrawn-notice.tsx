import { MissingPage } from "#components/site/missing-page.tsx";
import { Day } from "#components/ui/day.tsx";
import { Introduction } from "#components/ui/page-head.tsx";
import { dayOf } from "#lib/dates.ts";
import type { ItemLine, WithdrawnItem } from "#lib/items/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** At the address of an item that was withdrawn: when and why, and nothing of what it said. */
export function WithdrawnNotice({ item, newest }: { item: WithdrawnItem; newest: ItemLine[] }) {
  const { title, introduction, on } = text.site.withdrawn;
  return (
    <MissingPage title={title} newest={newest}>
      <Introduction>{introduction}</Introduction>
      <p className="mt-3 max-w-text">
        {on} <Day day={dayOf(item.withdrawnAt)} />. {item.reason}
      </p>
    </MissingPage>
  );
}
