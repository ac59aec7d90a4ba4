import { Button } from "#components/admin/form/button.tsx";
import { sourceTypes } from "#lib/sources/rules.ts";
import type { SourceFilter } from "#lib/sources/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.sources;

/** What the list shows. A form that asks for an address: every choice can be kept as a bookmark. */
export function SourceFilters({ filter }: { filter: SourceFilter }) {
  return (
    <search>
      <form
        method="get"
        aria-label={words.filters}
        className="grid items-end gap-x-3 gap-y-2 sm:grid-cols-[2fr_1fr_auto]"
      >
        <label className="grid gap-0.5">
          <span className="guidance">{words.search}</span>
          <input type="search" name="q" defaultValue={filter.q} maxLength={200} className="control" />
        </label>
        <label className="grid gap-0.5">
          <span className="guidance">{words.type}</span>
          <select name="type" defaultValue={filter.type ?? ""} className="control">
            <option value="">{words.allTypes}</option>
            {sourceTypes.map((type) => (
              <option key={type} value={type}>
                {words.types[type]}
              </option>
            ))}
          </select>
        </label>
        <div className="flex gap-2">
          <Button type="submit">{words.show}</Button>
          <a href={sourceList({})} className="button button-quiet">
            {words.reset}
          </a>
        </div>
      </form>
    </search>
  );
}

/** The address of the list with a filter; what narrows nothing is left out. */
export function sourceList({ q = "", type = null, page = 1 }: Partial<SourceFilter>): string {
  const asked = new URLSearchParams();
  if (q) asked.set("q", q);
  if (type) asked.set("type", type);
  if (page > 1) asked.set("page", String(page));
  return asked.size > 0 ? `/admin/sources?${asked}` : "/admin/sources";
}
