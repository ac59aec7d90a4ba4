"use client";

import { useEffect, useId, useState } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { Notice } from "#components/admin/form/notice.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";
import { isUnsaved } from "./keeper.ts";

const words = newsroom.items.form.change;

/** Who asked for the field types in it at once: elsewhere single keys are shortcuts that leave the page. */
const focus = (field: HTMLTextAreaElement | null) => field?.focus();

/** How a change of a public item reaches its readers: silently, or with word of what was wrong. */
export function PublishChange() {
  const { session, publishChange, discardChange } = useEditing();
  const isPublic = useSession(({ item }) => item.status === "PUBLISHED");
  const isBusy = useSession(({ save }) => save.kind === "saving");
  const isChanged = useSession(isUnsaved);
  const isOpenToMerge = useSession(({ conflict }) => conflict === null);
  const [isCorrecting, setCorrecting] = useState(false);
  const [note, setNote] = useState("");
  const [isDone, setDone] = useState(false);
  const id = useId();
  // Said of the change before, it would be said again when this one is undone.
  useEffect(() => {
    if (isChanged) setDone(false);
  }, [isChanged]);
  if (!isPublic) return null;
  if (!isChanged) {
    return (
      isDone && (
        <Notice kind="done" focus="always">
          {words.done}
        </Notice>
      )
    );
  }

  async function publish(correction: string | null) {
    if (!(await publishChange(correction))) return;
    setNote("");
    setCorrecting(false);
    setDone(!isUnsaved(session.get()));
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
        onClick={() => void publish(null)}
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
            onClick={() => void publish(note.trim())}
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
