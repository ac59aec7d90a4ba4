"use client";

import { Act } from "#components/admin/publishing/act.tsx";
import { TextReason } from "#components/admin/publishing/text-reason.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { restoreRevision } from "./actions.ts";

const words = newsroom.history.revisions;
const correction = newsroom.items.form.change;

/** Brings an earlier version back, after saying what that means. */
export function RestoreForm({
  id,
  version,
  revision,
  isPublic,
}: {
  id: string;
  /** The item's version as this page was rendered. */
  version: number;
  revision: number;
  isPublic: boolean;
}) {
  const explained = words.restoreExplained(revision);
  return (
    <div className="mt-6 max-w-column">
      <Act
        button={`${words.restore(revision)} …`}
        explanation={isPublic ? `${explained} ${words.restorePublic}` : explained}
        submit={words.restore(revision)}
        act={async ({ note }) => {
          const answer = await restoreRevision({
            id,
            version,
            revision,
            note: String(note ?? "").trim() || null,
          });
          if (!answer.ok) return answer;
          location.assign(`/admin/items/${id}`);
          return { ok: true, value: undefined };
        }}
      >
        {(faults) =>
          isPublic && (
            <TextReason
              name="note"
              label={correction.note}
              guidance={correction.noteGuidance}
              fault={faults.note}
              most={2000}
              optional
            />
          )
        }
      </Act>
    </div>
  );
}
