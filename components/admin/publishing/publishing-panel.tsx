"use client";

import { Checklist } from "#components/admin/checklist/checklist.tsx";
import { Button } from "#components/admin/form/button.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { type Action, allows } from "#lib/auth/permissions.ts";
import type { Editor } from "#lib/auth/schema.ts";
import type { ItemPublishing } from "#lib/item-publishing/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { Placements } from "./placements.tsx";
import { PreviewLinks } from "./preview-links.tsx";
import type { PreviewActions, PublishingActions } from "./publishing-actions.ts";
import { PublishingActs } from "./publishing-acts.tsx";
import { RemovingActs } from "./removing-acts.tsx";
import { StatusLine } from "./status-line.tsx";
import { type PublishingSubject, usePublishing } from "./use-publishing.ts";

const words = newsroom.publishing;

/**
 * Where an item stands and everything that can be done about it: checked, shown, published, taken back.
 * `given` is its state as the page was rendered; without it the state is read when the item is first saved.
 */
export function PublishingPanel({
  editor,
  subject,
  canMend,
  given,
  actions,
}: {
  editor: Editor;
  subject: PublishingSubject;
  /** Whether the item's fields are on the page. */
  canMend: boolean;
  given: ItemPublishing | null;
  actions: PublishingActions & PreviewActions;
}) {
  const publishing = usePublishing(subject, actions, given);
  const { item, done, problem, undo, isWorking, reload } = publishing;
  const may = (action: Action) => item !== null && !item.erasedAt && allows(editor.role, action, item);
  const acts = item && { item, publishing, actions, may };
  return (
    <div className="grid gap-5">
      <section aria-labelledby="publishing" className="grid gap-3">
        <h2 id="publishing" className="font-semibold">
          {words.title}
        </h2>
        {!item && <p>{subject.version === 0 ? words.states.draft : words.loading}</p>}
        {item && <StatusLine item={item} />}
        {item && <Placements {...{ item, publishing, actions, may }} />}
        {item && item.status !== "WITHDRAWN" && <Checklist faults={item.faults} canMend={canMend} />}
        {problem && (
          <Notice kind="problem" focus="lost">
            {problem}
          </Notice>
        )}
        {done && (
          <Notice kind="done" focus="always">
            {done}{" "}
            {undo && (
              <Button look="quiet" small disabled={isWorking} onClick={() => void undo()}>
                {words.undo}
              </Button>
            )}
          </Notice>
        )}
        {acts && (
          <div className="grid gap-2">
            <PublishingActs {...acts} />
          </div>
        )}
      </section>
      {item && may("item.preview") && (
        <PreviewLinks
          of={{ itemId: item.id }}
          links={item.links}
          flush={subject.flush}
          onChanged={() => void reload()}
          actions={actions}
        />
      )}
      {item && (
        <p>
          <a href={`/admin/items/${item.id}/history`}>{words.versions}</a>
        </p>
      )}
      {acts && (
        <div className="grid gap-2 border-t border-line pt-4 empty:hidden">
          <RemovingActs {...acts} />
        </div>
      )}
    </div>
  );
}
