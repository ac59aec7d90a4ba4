import type { Metadata } from "next";
import { connection } from "next/server";
import { ItemFilters } from "#components/admin/item-list/item-filters.tsx";
import { ItemTable } from "#components/admin/item-list/item-table.tsx";
import { listAddress } from "#components/admin/item-list/list-address.ts";
import { requireEditor } from "#lib/auth/current-editor.ts";
import { allows } from "#lib/auth/permissions.ts";
import { dayOf } from "#lib/dates.ts";
import { countItems, itemChoices, listItems } from "#lib/item-lists/desk.ts";
import { itemFilterSchema } from "#lib/item-lists/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { AdminPage } from "../admin-page.tsx";
import {
  moveSelectedItems,
  placeSelectedItems,
  scheduleSelectedItems,
  withdrawSelectedItems,
} from "./list/actions.ts";

export const instant = false;
const words = newsroom.itemLists;
export const metadata: Metadata = { title: words.title };

const actions = {
  place: placeSelectedItems,
  move: moveSelectedItems,
  schedule: scheduleSelectedItems,
  withdraw: withdrawSelectedItems,
};

/** Every item that the editor may see, last changed first. */
export default async function ItemsPage({ searchParams }: PageProps<"/admin/items">) {
  await connection();
  const editor = await requireEditor();
  const filter = itemFilterSchema.parse(await searchParams);
  const [page, counts, choices] = await Promise.all([
    listItems(editor, filter),
    countItems(editor, filter),
    itemChoices(editor, filter),
  ]);
  const total = filter.status ? counts[filter.status] : Object.values(counts).reduce((a, b) => a + b, 0);
  const bulk = allows(editor.role, "item.place") && {
    actions,
    categories: choices.categories,
    editions: choices.editions.filter(({ published }) => !published),
    today: dayOf(new Date()),
  };
  return (
    <AdminPage
      editor={editor}
      path="/admin/items"
      title={words.title}
      actions={
        <a href="/admin/items/new" className="button button-primary">
          {words.create}
        </a>
      }
    >
      <ItemFilters filter={filter} choices={choices} counts={counts} />
      <p className="guidance mt-4">{words.count(total)}</p>
      {page.rows.length > 0 ? (
        <ItemTable key={listAddress(filter)} rows={page.rows} bulk={bulk || null} />
      ) : (
        <p className="none">{words.none}</p>
      )}
      <nav className="mt-5 flex gap-6">
        {filter.after && <a href={listAddress({ ...filter, after: null })}>{words.first}</a>}
        {page.next && <a href={listAddress({ ...filter, after: page.next })}>{words.next}</a>}
      </nav>
    </AdminPage>
  );
}
