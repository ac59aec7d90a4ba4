import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { formatClock } from "#lib/dates.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { EditionStatusMark } from "./edition-status.tsx";
import type { Composer } from "./use-composer.ts";

const words = newsroom.editions;

/** Whether everything is saved, the way back, and what is in the way. */
export function SaveBar({
  composer,
  others,
  told,
  undo,
}: {
  composer: Composer;
  /** Who else has the edition open. */
  others: string[];
  /** What was done last. */
  told: string;
  undo: () => void;
}) {
  const { state, edition, problem, news, nextUndo, retry } = composer;
  const says = {
    saved: words.saved(formatClock(edition.changed.at)),
    saving: words.saving,
    unsaved: words.notSaved,
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <EditionStatusMark status={edition.status} />
        <p
          role="status"
          className={`text-label ${state === "unsaved" ? "font-semibold text-danger" : "text-soft"}`}
        >
          {says[state]}
        </p>
        <p role="status" className="order-last w-full text-label">
          {told}
        </p>
        <Button small disabled={nextUndo === null} onClick={undo} aria-keyshortcuts="Control+Z">
          {words.undo}
        </Button>
        {state === "unsaved" && (
          <Button small look="primary" onClick={() => void retry()}>
            {words.tryAgain}
          </Button>
        )}
        {problem !== "unreachable" && problem?.code === "session.missing" && (
          <a href="/admin/login" target="_blank" rel="noreferrer">
            {words.logIn}
          </a>
        )}
        <p role="status" className="text-label">
          {others.length > 0 && words.alsoHere(others)}
        </p>
      </div>
      {problem === "unreachable" && <Notice kind="problem">{newsroom.frame.unreachable}</Notice>}
      {problem !== null && problem !== "unreachable" && <Notice kind="problem">{problem.text}</Notice>}
      {news && <Notice>{news}</Notice>}
    </div>
  );
}
