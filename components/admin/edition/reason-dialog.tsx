import { useEffect, useRef } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";

/** Asks why something that readers have seen is taken away. */
export function ReasonDialog({
  question,
  submit,
  onReason,
  onCancel,
}: {
  question: string;
  submit: string;
  onReason: (reason: string) => void;
  onCancel: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onCancel} aria-labelledby="reason-question" className="dialog">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onReason(String(new FormData(event.currentTarget).get("reason") ?? "").trim());
        }}
      >
        <h2 id="reason-question" className="font-semibold">
          {question}
        </h2>
        <Field name="reason" label={newsroom.frame.reason} guidance={newsroom.frame.reasonGuidance}>
          {(control) => <textarea {...control} required minLength={1} maxLength={500} className="control" />}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="danger">
            {submit}
          </Button>
          <Button onClick={onCancel}>{newsroom.frame.cancel}</Button>
        </div>
      </form>
    </dialog>
  );
}
