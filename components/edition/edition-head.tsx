import type { ReactNode } from "react";
import { Day, HeadingDay, Period } from "#components/ui/day.tsx";
import { Gaps } from "#components/ui/gaps.tsx";
import type { PublishedEdition } from "#lib/editions/published.ts";
import { text } from "#lib/text/catalogue.ts";

/** The head of an edition: its date as the title, its introduction, and what it says of itself. */
export function EditionHead({ edition, label }: { edition: PublishedEdition; label: ReactNode }) {
  const { date, number, introduction, period, publishedOn, gaps } = edition;
  const facts = [
    number > 1 && <span key="number">{text.editions.numberLong(number)}</span>,
    period && (
      <span key="period">
        {text.editions.period} <Period {...period} />
      </span>
    ),
    publishedOn && publishedOn !== date && (
      <span key="published">
        {text.editions.publishedOn} <Day day={publishedOn} />
      </span>
    ),
  ].filter(Boolean);
  return (
    <header>
      <p className="font-sans text-label text-soft">{label}</p>
      <h1 className="title mt-1">
        <HeadingDay day={date} />
      </h1>
      {introduction && <p className="mt-4 max-w-text text-lead whitespace-pre-line">{introduction}</p>}
      {facts.length > 0 && (
        <p className="mt-3 flex flex-wrap gap-x-4 font-sans text-label text-soft">{facts}</p>
      )}
      <Gaps gaps={gaps} />
    </header>
  );
}
