import { formatHeading, formatTime } from "#lib/dates.ts";
import type { ComingEdition } from "#lib/desk/desk.ts";
import { joined } from "#lib/text/lists.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { DeskRow, DeskSection } from "./desk-section.tsx";

const words = newsroom.desk;

/** The editions that are being made, with what still keeps them from being published. */
export function ComingEditions({ editions }: { editions: ComingEdition[] }) {
  if (editions.length === 0) return null;
  return (
    <DeskSection id="editions" heading={words.editions.heading} count={editions.length}>
      {editions.map((edition) => (
        <DeskRow
          key={edition.id}
          href={`/admin/editions/${edition.id}`}
          name={nameOf(edition)}
          facts={factsOf(edition)}
          action={words.editions.action}
          warning={warningOf(edition)}
        />
      ))}
    </DeskSection>
  );
}

const nameOf = ({ date, number }: ComingEdition) =>
  number > 1 ? `${formatHeading(date)} (${number})` : formatHeading(date);

function factsOf({ itemCount, incomplete, publishAt }: ComingEdition): string {
  const parts = [
    itemCount > 0 ? words.itemCount(itemCount) : words.empty,
    publishAt && words.due(formatTime(publishAt)),
    itemCount > 0 && incomplete.count === 0 && words.complete,
  ];
  return parts.filter(Boolean).join(" · ");
}

function warningOf({ incomplete: { count, faults } }: ComingEdition): string | null {
  if (count === 0) return null;
  return words.incomplete(count, joined(faults.map((fault) => newsroom.checks.faults[fault])));
}
