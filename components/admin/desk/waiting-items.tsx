import { formatTime } from "#lib/dates.ts";
import type { Waiting, WaitingItem } from "#lib/desk/desk.ts";
import { joined } from "#lib/text/lists.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { DeskRow, DeskSection } from "./desk-section.tsx";

const words = newsroom.desk;

/** What is told of an item beside its title, by what it waits for. */
const facts = {
  drafts: ({ changedBy, updatedAt }: WaitingItem) => words.changed(changedBy, formatTime(updatedAt)),
  review: ({ changedBy, updatedAt }: WaitingItem) => words.changed(changedBy, formatTime(updatedAt)),
  scheduled: ({ publishAt }: WaitingItem) => publishAt && words.due(formatTime(publishAt)),
  unplaced: ({ publishedAt }: WaitingItem) => publishedAt && words.published(formatTime(publishedAt)),
};

export type WaitingFor = keyof typeof facts;

/** Items that wait for the same thing; nothing where there are none. */
export function WaitingItems({
  waitingFor,
  waiting: { items, count },
  mayDecide,
  all,
}: {
  waitingFor: WaitingFor;
  waiting: Waiting;
  /** Whether it is for the one who reads the desk to decide. */
  mayDecide: boolean;
  all: string;
}) {
  if (count === 0) return null;
  const { heading, action, own } = words[waitingFor];
  return (
    <DeskSection id={waitingFor} heading={heading} count={count} all={count > items.length ? all : undefined}>
      {items.map((item) => (
        <DeskRow
          key={item.id}
          href={`/admin/items/${item.id}`}
          name={item.title || words.untitled}
          facts={facts[waitingFor](item)}
          action={mayDecide ? action : own}
          warning={item.openBy.length > 0 && words.openBy(joined(item.openBy))}
        />
      ))}
    </DeskSection>
  );
}
