import type { HistoryLine } from "#lib/history/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { EventList } from "./event-list.tsx";

const words = newsroom.history;

/** On a record's own page: what has happened to it. */
export function RecordHistory({ lines }: { lines: HistoryLine[] }) {
  return (
    <section aria-labelledby="record-history" className="panel">
      <h2 id="record-history" className="section-title">
        {words.ofRecord}
      </h2>
      <EventList lines={lines} empty={words.none} ofOne />
    </section>
  );
}
