"use client";

import { useState } from "react";
import { NeedsScript } from "#components/admin/form/at-work.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import type { ItemRow } from "#lib/item-lists/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { BulkBar, type BulkChoices } from "./bulk-bar.tsx";
import { ItemTableRow } from "./item-table-row.tsx";

const words = newsroom.itemLists;

/** The items of a page, and what can be done to those that are ticked. `bulk` is null for who may do nothing to several. */
export function ItemTable({ rows, bulk }: { rows: ItemRow[]; bulk: BulkChoices | null }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<string | null>(null);
  const selected = rows.filter(({ id }) => ticked.has(id));
  const all = selected.length === rows.length;

  function tick(id: string, on: boolean) {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
    setDone(null);
  }

  return (
    <>
      {bulk && selected.length > 0 && (
        <BulkBar
          items={selected.map(({ id, version }) => ({ id, version }))}
          choices={bulk}
          onDeselect={() => setTicked(new Set())}
          onDone={(message) => {
            setTicked(new Set());
            setDone(message);
          }}
        />
      )}
      {done && (
        <Notice kind="done" focus="always">
          {done}
        </Notice>
      )}
      <NeedsScript>
        <table className="rows mt-3 max-sm:block">
          <thead className="max-sm:hidden">
            <tr>
              {bulk && (
                <th className="w-8">
                  <input
                    type="checkbox"
                    className="size-5 align-middle accent-accent"
                    aria-label={words.selectAll}
                    checked={all}
                    onChange={() => setTicked(all ? new Set() : new Set(rows.map(({ id }) => id)))}
                  />
                </th>
              )}
              <th>{words.titleColumn}</th>
              <th>{words.status}</th>
              <th>{words.edition}</th>
              <th>{words.changed}</th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {rows.map((row) => (
              <ItemTableRow
                key={row.id}
                row={row}
                ticked={ticked.has(row.id)}
                onTick={bulk ? (on) => tick(row.id, on) : undefined}
              />
            ))}
          </tbody>
        </table>
      </NeedsScript>
    </>
  );
}
