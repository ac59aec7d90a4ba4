import { type FormEvent, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { editionPage } from "#lib/addresses.ts";
import { formatTime } from "#lib/dates.ts";
import type { ActionProblem, ActionResult } from "#lib/doors/action-result.ts";
import type { EditionsAtVersion, ScheduleEditionsInput } from "#lib/edition-publishing/schema.ts";
import type { RemoveEditionInput } from "#lib/editions/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { chosenTime, TimeFields } from "./time-fields.tsx";
import { type Composer, changeNews } from "./use-composer.ts";

const words = newsroom.editions;

export interface PublishActions {
  publish: (input: EditionsAtVersion) => Promise<ActionResult<void>>;
  schedule: (input: ScheduleEditionsInput) => Promise<ActionResult<void>>;
  unschedule: (input: EditionsAtVersion) => Promise<ActionResult<void>>;
  remove: (input: RemoveEditionInput) => Promise<ActionResult<void>>;
}

/** Publishing the edition with its items: now, at a time, or not at all. */
export function PublishPanel({
  composer,
  actions,
  today,
  unsaved,
}: {
  composer: Composer;
  actions: PublishActions;
  today: string;
  /** What is not saved yet: then nothing can be published. */
  unsaved: string | false;
}) {
  const { edition, items, reload } = composer;
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Pick<ActionProblem, "text" | "fields"> | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const { id, version } = edition;
  const seen = { editions: [{ id, version }] };

  async function run(action: () => Promise<ActionResult<void>>): Promise<boolean> {
    setWorking(true);
    setProblem(null);
    const answer = await action().catch(() => null);
    const fresh = await reload();
    setWorking(false);
    if (answer?.ok) return true;
    const isStale = answer?.problem.code === "edition.stale" && fresh;
    const stale = isStale && { text: changeNews(fresh), fields: {} };
    setProblem(stale || answer?.problem || { text: newsroom.frame.unreachable, fields: {} });
    return false;
  }

  function schedule(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const publishAt = chosenTime(new FormData(event.currentTarget));
    void run(() => actions.schedule({ ...seen, publishAt }));
  }

  async function remove(reason: string) {
    setRemoving(false);
    if (await run(() => actions.remove({ id, version, reason }))) location.assign("/admin/editions");
  }

  const notPublic = items.filter(({ status }) => status !== "PUBLISHED" && status !== "WITHDRAWN");
  const isBlocked = working || unsaved !== false || items.length === 0;
  return (
    <section aria-labelledby="publish" className="grid gap-4">
      <h2 id="publish" className="font-semibold">
        {words.publish}
      </h2>
      {problem && <Notice kind="problem">{problem.text}</Notice>}
      {unsaved && <Notice>{unsaved}</Notice>}
      {edition.status === "PUBLISHED" && edition.publishedAt && (
        <Notice kind="done">
          <p>{words.publishedAt(formatTime(edition.publishedAt))}</p>
          <p>{words.publishedRules}</p>
          <p>
            <a href={editionPage(edition)}>{words.toPage}</a>
          </p>
        </Notice>
      )}
      {edition.status === "SCHEDULED" && edition.publishAt && (
        <Notice>
          <p>{words.scheduledFor(formatTime(edition.publishAt))}</p>
          <Button
            className="mt-2"
            disabled={working}
            onClick={() => void run(() => actions.unschedule(seen))}
          >
            {words.unschedule}
          </Button>
        </Notice>
      )}
      {edition.status !== "PUBLISHED" && (
        <>
          <div className="grid justify-items-start gap-1">
            <Button look="primary" disabled={isBlocked} onClick={() => void run(() => actions.publish(seen))}>
              {working ? newsroom.frame.working : words.publishNow}
            </Button>
            <p className="guidance">{words.publishNowGuidance(notPublic.length)}</p>
          </div>
          <form onSubmit={schedule} className="grid justify-items-start gap-2">
            <TimeFields day={edition.date > today ? edition.date : today} faults={problem?.fields ?? {}} />
            <Button type="submit" disabled={isBlocked}>
              {words.schedule}
            </Button>
          </form>
        </>
      )}
      {edition.status === "DRAFT" && (
        <div className="border-t border-line pt-4">
          <Button look="danger" disabled={working || unsaved !== false} onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
          <p className="guidance mt-1">{words.removeGuidance}</p>
        </div>
      )}
      {isRemoving && (
        <ReasonDialog
          question={words.removeReason}
          submit={words.remove}
          onReason={(reason) => void remove(reason)}
          onCancel={() => setRemoving(false)}
        />
      )}
    </section>
  );
}
