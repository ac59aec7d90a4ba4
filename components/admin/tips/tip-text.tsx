import { Day } from "#components/ui/day.tsx";
import { dayOf, formatDay, formatTime } from "#lib/dates.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import type { DeskTip } from "#lib/tips/desk.ts";
import { erasedAfter } from "#lib/tips/rules.ts";

const words = newsroom.tips;

/** What a stranger wrote: as text, and a link that is followed only on purpose, and tells nothing of where from. */
export function TipText({ tip: { text, link, contact, receivedOn, handled, item } }: { tip: DeskTip }) {
  return (
    <>
      <p className="guidance">
        {words.received} <Day day={receivedOn} />
      </p>
      <p className="mt-1 max-w-text whitespace-pre-line wrap-anywhere">{text}</p>
      {link && (
        <p className="mt-2 max-w-text wrap-anywhere">
          <span className="text-soft">{words.link}:</span> {link}{" "}
          <a
            href={link}
            rel="noreferrer noopener"
            target="_blank"
            className="inline-block py-0.5 font-semibold"
          >
            {words.open}
          </a>
        </p>
      )}
      {contact && (
        <p className="mt-2 max-w-text wrap-anywhere">
          <span className="text-soft">{words.contact}:</span> {contact}
        </p>
      )}
      {item && (
        <p className="mt-2">
          {words.becameDraft} <a href={`/admin/items/${item.id}`}>{item.title || words.untitled}</a>
        </p>
      )}
      {handled && (
        <p className="guidance mt-2">
          {words.handledBy(handled.by, formatTime(handled.at))}{" "}
          {words.erasedOn(formatDay(dayOf(erasedAfter(handled.at))))}
        </p>
      )}
    </>
  );
}
