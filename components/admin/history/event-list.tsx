import { formatTime, isoTime } from "#lib/dates.ts";
import type { HistoryLine } from "#lib/history/rules.ts";
import type { RecordType } from "#lib/history/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.history;

/** What happened, as sentences, the latest first. `ofOne`: of the record on whose page it stands, which need not be named. */
export function EventList({
  lines,
  empty,
  ofOne = false,
}: {
  lines: HistoryLine[];
  empty: string;
  ofOne?: boolean;
}) {
  if (lines.length === 0) return <p className="none">{empty}</p>;
  return (
    <ol>
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[13rem_minmax(0,1fr)]"
        >
          <time dateTime={isoTime(line.at)} className="text-label text-soft">
            {formatTime(line.at)}
          </time>
          <Sentence line={line} isNamed={!ofOne} />
        </li>
      ))}
    </ol>
  );
}

function Sentence({ line, isNamed }: { line: HistoryLine; isNamed: boolean }) {
  const { who, action, record, details, reason, times } = line;
  const { verb, after } = words.actions[action];
  const until = details.publishAt && `${words.until} ${formatTime(new Date(details.publishAt))}`;
  return (
    <div>
      <p>
        <strong className="font-semibold">{who}</strong> {verb} {words.records[record.type]}{" "}
        {isNamed && <RecordName record={record} />} {[after?.(details), until].filter(Boolean).join(" ")}{" "}
        {times > 1 && <span className="text-soft">{words.times(times)}</span>}
      </p>
      {details.note && <p className="text-soft">{words.note(details.note)}</p>}
      {reason && (
        <p className="text-soft">
          {words.reason} {reason}
        </p>
      )}
    </div>
  );
}

/** Of these there is only one of each, and their names say nothing more. */
const nameless: RecordType[] = ["colophon", "settings"];

function RecordName({ record: { type, id, name, isGone } }: Pick<HistoryLine, "record">) {
  if (nameless.includes(type)) return null;
  if (name === null) return <span className="text-soft">{words.gone}</span>;
  const page = isGone ? undefined : pages[type];
  return page ? <a href={page(id)}>{name}</a> : name;
}

/** Where a record has a page of its own in the newsroom. */
const pages: Partial<Record<RecordType, (id: string) => string>> = {
  item: (id) => `/admin/items/${id}`,
  edition: (id) => `/admin/editions/${id}`,
  category: (id) => `/admin/categories/${id}`,
  source: (id) => `/admin/sources/${id}`,
  sponsor: (id) => `/admin/sponsors/${id}`,
};
