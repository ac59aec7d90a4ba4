"use client";

import { useId, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";
import { isUnsaved } from "./keeper.ts";

const words = newsroom.items.form.change;

/** Who asked for the field types in it at once: elsewhere single keys are shortcuts that leave the page. */
const focus = (field: HTMLTextAreaElement | null) => field?.focus();

/** How a change of a public item reaches its readers: silently, or with word of what was wrong. */
export function PublishChange() {
  const { publishChange, discardChange } = useEditing();
  const isPublic = useSession(({ item }) => item.status === "PUBLISHED");
  const isBusy = useSession(({ save }) => save.kind === "saving");
  const isChanged = useSession(isUnsaved);
  const isOpenToMerge = useSession(({ conflict }) => conflict === null);
  const [isCorrecting, setCorrecting] = useState(false);
  const [note, setNote] = useState("");
  const id = useId();
  if (!isPublic || !isChanged) return null;

  async function publishWithNote() {
    if (!(await publishChange(note.trim()))) return;
    setNote("");
    setCorrecting(false);
  }

  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="font-semibold">
        {words.title}
      </h2>
      <Button
        look="primary"
        disabled={isBusy || !isOpenToMerge}
        aria-describedby={`${id}-silent`}
        onClick={() => void publishChange(null)}
      >
        {words.publish}
      </Button>
      <p id={`${id}-silent`} className="guidance">
        {words.publishGuidance}
      </p>
      {!isCorrecting && <Button onClick={() => setCorrecting(true)}>{words.withCorrection}</Button>}
      {isCorrecting && (
        <>
          <Field id={`${id}-note`} name="note" label={words.note} guidance={words.noteGuidance}>
            {(control) => (
              <textarea
                {...control}
                ref={focus}
                className="control"
                maxLength={2000}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            )}
          </Field>
          <Button
            disabled={note.trim() === "" || isBusy || !isOpenToMerge}
            onClick={() => void publishWithNote()}
          >
            {words.publishWithCorrection}
          </Button>
        </>
      )}
      <Button look="quiet" onClick={discardChange}>
        {words.discard}
      </Button>
    </section>
  );
}
