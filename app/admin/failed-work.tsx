import { DeskSection } from "#components/admin/desk/desk-section.tsx";
import { formatDay, formatTime } from "#lib/dates.ts";
import type { Failure } from "#lib/failures/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { FailureForms } from "./failure-forms.tsx";

const words = newsroom.desk;

/** Scheduled work that failed for good: what it was for, why, and what can be done about it. */
export function FailedWork({ failures }: { failures: Failure[] }) {
  if (failures.length === 0) return null;
  return (
    <DeskSection id="failures" heading={words.failures.heading} count={failures.length}>
      {failures.map(({ key, job, failedAt, record, reason }) => (
        <li key={key} className="grid gap-1.5 border-t border-line py-2.5">
          <p>
            <span className="font-semibold text-danger">{newsroom.jobs.names[job]}</span>
            {record && (
              <>
                {": "}
                <a href={`/admin/${record.type}s/${record.id}`}>{nameOf(record)}</a>
              </>
            )}
          </p>
          <p className="max-w-text">{reason}</p>
          <p className="guidance">{formatTime(failedAt)}</p>
          <FailureForms failureKey={key} />
        </li>
      ))}
    </DeskSection>
  );
}

const nameOf = ({ type, name }: NonNullable<Failure["record"]>) =>
  type === "edition" ? formatDay(name) : name || words.untitled;
