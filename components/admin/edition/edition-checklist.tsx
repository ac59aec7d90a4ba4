import type { ReactNode } from "react";
import { ItemStatus } from "#components/admin/item-list/item-status.tsx";
import type { PlaceableItem } from "#lib/placements/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { titleOf } from "./item-facts.tsx";

const words = newsroom.editions;

/** What is to be mended or looked at before the edition is published, item by item. */
export function EditionChecklist({
  items,
  isPublished,
}: {
  items: readonly PlaceableItem[];
  isPublished: boolean;
}) {
  const faulty = items.filter(({ faults }) => faults.length > 0);
  const advised = items.filter(({ advice }) => advice.length > 0);
  const unfinished = items.filter(({ status }) => status === "DRAFT" || status === "REVIEW");
  const withdrawn = items.filter(({ status }) => status === "WITHDRAWN");
  const isClear = [faulty, advised, unfinished, withdrawn].every((list) => list.length === 0);
  return (
    <section aria-labelledby="checklist" className="grid gap-3">
      <h2 id="checklist" className="font-semibold">
        {words.checklist}
      </h2>
      {items.length === 0 && <p className="none">{words.emptyEdition}</p>}
      {items.length > 0 && isClear && <p className="text-good">{words.checklistClear}</p>}
      <List title={words.blocking} items={faulty} isBad>
        {({ faults }) => faults.map((fault) => newsroom.checks.faults[fault]).join(", ")}
      </List>
      <List title={isPublished ? words.notSeenYet : words.unfinishedItems} items={unfinished}>
        {({ status }) => <ItemStatus status={status} />}
      </List>
      <List title={words.withdrawnItems} items={withdrawn}>
        {({ status }) => <ItemStatus status={status} />}
      </List>
      <List title={words.advisory} items={advised}>
        {({ advice }) => advice.map((fault) => newsroom.checks.faults[fault]).join(", ")}
      </List>
    </section>
  );
}

function List({
  title,
  items,
  isBad = false,
  children,
}: {
  title: string;
  items: readonly PlaceableItem[];
  isBad?: boolean;
  children: (item: PlaceableItem) => ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <details open={isBad}>
      <summary className={`cursor-pointer font-semibold ${isBad ? "text-danger" : ""}`}>
        {title} ({items.length})
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-b border-line py-1">
            <a href={`/admin/items/${item.id}`} lang={item.language}>
              {titleOf(item)}
            </a>
            <p className="text-label text-soft">{children(item)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
