"use client";

import { type FormEvent, useState } from "react";
import { NeedsScript } from "#components/admin/form/at-work.tsx";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { formatDay, formatTime } from "#lib/dates.ts";
import type { ActionProblem, ActionResult } from "#lib/doors/action-result.ts";
import type { EditionRow } from "#lib/editions/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { EditionStatusMark } from "./edition-status.tsx";
import type { PublishActions } from "./publish-panel.tsx";
import { chosenTime, TimeFields } from "./time-fields.tsx";

const words = newsroom.editions;

const nameOf = ({ date, number }: EditionRow) => words.name(formatDay(date), number);

/** Editions in lines; with `together`, several can be ticked and published or scheduled in one go. */
export function EditionTable({
  rows,
  empty,
  together,
}: {
  rows: EditionRow[];
  empty: string;
  together?: Pick<PublishActions, "publish" | "schedule"> & { today: string };
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Pick<ActionProblem, "text" | "fields"> | null>(null);
  const [working, setWorking] = useState(false);
  if (rows.length === 0) return <p className="none">{empty}</p>;

  const editions = rows.filter(({ id }) => ticked.has(id)).map(({ id, version }) => ({ id, version }));

  async function run(action: () => Promise<ActionResult<void>>) {
    setWorking(true);
    const answer = await action().catch(() => null);
    if (answer?.ok) location.reload();
    else {
      setProblem(answer?.problem ?? { text: newsroom.frame.unreachable, fields: {} });
      setWorking(false);
    }
  }

  function schedule(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const publishAt = chosenTime(new FormData(event.currentTarget));
    if (together) void run(() => together.schedule({ editions, publishAt }));
  }

  function tick(id: string, isTicked: boolean) {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  }

  return (
    <>
      <NeedsScript>
        <table className="rows">
          <thead>
            <tr>
              {together && <td className="w-8" />}
              <th scope="col">{words.columns.edition}</th>
              {together && <th scope="col">{words.columns.state}</th>}
              <th scope="col">{words.columns.items}</th>
              <th scope="col" className="max-sm:hidden">
                {words.columns.when}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {together && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={words.select(nameOf(row))}
                      checked={ticked.has(row.id)}
                      onChange={({ target }) => tick(row.id, target.checked)}
                      className="size-5"
                    />
                  </td>
                )}
                <th scope="row" className="font-medium">
                  <a href={`/admin/editions/${row.id}`}>{nameOf(row)}</a>
                </th>
                {together && (
                  <td>
                    <EditionStatusMark status={row.status} />
                  </td>
                )}
                <td>
                  {row.itemCount}
                  {row.unfinishedCount > 0 && (
                    <span className="text-label text-soft"> ({words.unfinished(row.unfinishedCount)})</span>
                  )}
                </td>
                <td className="max-sm:hidden">
                  {(row.publishAt ?? row.publishedAt) &&
                    formatTime((row.publishAt ?? row.publishedAt) as Date)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </NeedsScript>
      {problem && (
        <div className="mt-3">
          <Notice kind="problem">{problem.text}</Notice>
        </div>
      )}
      {together && (
        <form
          onSubmit={schedule}
          className="sticky bottom-0 mt-3 flex flex-wrap items-end gap-x-4 gap-y-2 bg-paper py-2"
        >
          <p role="status" className="w-full guidance">
            {editions.length > 0 ? words.selected(editions.length) : words.selectedNone}
          </p>
          {editions.length > 0 && (
            <>
              <Button
                look="primary"
                disabled={working}
                onClick={() => void run(() => together.publish({ editions }))}
              >
                {words.publishSelected}
              </Button>
              <TimeFields day={together.today} faults={problem?.fields ?? {}} />
              <Button type="submit" disabled={working}>
                {words.scheduleSelected}
              </Button>
            </>
          )}
        </form>
      )}
    </>
  );
}
