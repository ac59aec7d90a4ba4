import { Button } from "#components/admin/form/button.tsx";
import { formatDay } from "#lib/dates.ts";
import type { ItemChoices, StatusCounts } from "#lib/item-lists/desk.ts";
import { type ItemFilter, noEdition } from "#lib/item-lists/schema.ts";
import { kinds, statuses } from "#lib/items/schema.ts";
import { text } from "#lib/text/catalogue.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { Choice } from "./choice.tsx";
import { listAddress } from "./list-address.ts";

const words = newsroom.itemLists;

/** What the list shows. A form that asks for an address: every choice can be kept as a bookmark. */
export function ItemFilters({
  filter,
  choices,
  counts,
}: {
  filter: ItemFilter;
  choices: ItemChoices;
  counts: StatusCounts;
}) {
  return (
    <>
      <Statuses filter={filter} counts={counts} />
      <search>
        <form
          method="get"
          aria-label={words.filters}
          className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3 lg:grid-cols-[minmax(0,2fr)_repeat(5,minmax(0,1fr))_auto]"
        >
          {filter.status && <input type="hidden" name="status" value={filter.status} />}
          <label className="grid gap-0.5 max-lg:col-span-full">
            <span className="guidance">{words.search}</span>
            <input type="search" name="text" defaultValue={filter.text} className="control" />
          </label>
          <Choice name="category" label={words.category} chosen={filter.category}>
            {choices.categories.map(({ id, name, parentId }) => (
              <option key={id} value={id}>
                {parentId ? `– ${name}` : name}
              </option>
            ))}
          </Choice>
          <Choice name="kind" label={words.kind} chosen={filter.kind}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {text.items.shortKinds[kind]}
              </option>
            ))}
          </Choice>
          <Choice name="source" label={words.source} chosen={filter.source}>
            {choices.sources.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Choice name="edition" label={words.edition} chosen={filter.edition}>
            <option value={noEdition}>{words.noEdition}</option>
            {choices.editions.map(({ id, date, number }) => (
              <option key={id} value={id}>
                {number > 1 ? `${formatDay(date)} (${number})` : formatDay(date)}
              </option>
            ))}
          </Choice>
          {choices.editors.length > 1 && (
            <Choice name="editor" label={words.editor} chosen={filter.editor}>
              {choices.editors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Choice>
          )}
          <div className="flex items-end gap-2">
            <Button type="submit">{words.show}</Button>
            <a href={listAddress({})} className="button button-quiet whitespace-nowrap">
              {words.reset}
            </a>
          </div>
        </form>
      </search>
    </>
  );
}

function Statuses({ filter, counts }: { filter: ItemFilter; counts: StatusCounts }) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tabs = [
    { status: null, name: words.all, count: all },
    ...statuses.map((status) => ({ status, name: newsroom.frame.statuses[status], count: counts[status] })),
  ];
  return (
    <nav aria-label={words.status} className="mb-3">
      <ul className="flex gap-x-5 overflow-x-auto border-b border-line">
        {tabs.map(({ status, name, count }) => (
          <li key={name}>
            <a
              href={listAddress({ ...filter, status, after: null })}
              aria-current={filter.status === status ? "page" : undefined}
              className="block border-b-2 border-transparent py-1.5 whitespace-nowrap no-underline aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {name} <span className="font-normal text-soft tabular-nums">{words.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
