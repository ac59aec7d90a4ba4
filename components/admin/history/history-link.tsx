import type { RecordType } from "#lib/history/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

/** On a record's own page: to what has happened to it. */
export function HistoryLink({ type, id }: { type: RecordType; id: string }) {
  return <a href={`/admin/history?type=${type}&record=${id}`}>{newsroom.history.ofRecord}</a>;
}
