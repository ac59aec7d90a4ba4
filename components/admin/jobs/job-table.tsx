import { formatTime, isoTime } from "#lib/dates.ts";
import type { JobRun } from "#lib/job-runs/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.jobs;

/** What runs by itself, how often, and how it went last. */
export function JobTable({ runs }: { runs: JobRun[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.columns.job}</th>
          <th scope="col" className="max-sm:hidden">
            {words.columns.rhythm}
          </th>
          <th scope="col">{words.columns.last}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.job}>
            <th scope="row" className="font-normal">
              {words.names[run.job]}
              <span className="block text-label text-soft sm:hidden">{rhythmText(run)}</span>
            </th>
            <td className="max-sm:hidden">{rhythmText(run)}</td>
            <td>
              <Outcome {...run} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The later of both; what went well after a failure has mended it. */
function Outcome({ succeededAt, failedAt }: JobRun) {
  if (failedAt && (!succeededAt || failedAt > succeededAt)) {
    return (
      <>
        <span className="font-semibold text-danger">{words.failed}</span> <Time at={failedAt} />
      </>
    );
  }
  return succeededAt ? <Time at={succeededAt} /> : words.notLately;
}

const Time = ({ at }: { at: Date }) => <time dateTime={isoTime(at)}>{formatTime(at)}</time>;

function rhythmText({ rhythm }: JobRun): string {
  if (rhythm.each === "need") return words.whenNeeded;
  return rhythm.each === "day" ? words.eachDay(rhythm.at) : words.eachHour(rhythm.minute);
}
