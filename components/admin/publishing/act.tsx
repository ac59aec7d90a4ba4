import { type ReactNode, useId, useState } from "react";
import { Button, type ButtonLook } from "#components/admin/form/button.tsx";
import { BulkForm } from "#components/admin/item-list/bulk-form.tsx";
import type { ActionResult } from "#lib/doors/action-result.ts";

/**
 * Something that is done after a question: a button, and under it, when it is pressed, what will happen, the
 * fields that it needs, and the button that does it.
 */
export function Act({
  button,
  look = "plain",
  disabled = false,
  explanation,
  submit,
  dangerous = false,
  act,
  children,
}: {
  button: string;
  look?: ButtonLook;
  disabled?: boolean;
  explanation: string;
  submit: string;
  dangerous?: boolean;
  act: (fields: Record<string, unknown>) => Promise<ActionResult<void>>;
  children: (faults: Record<string, string>) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        look={look}
        disabled={disabled}
        aria-expanded={isOpen}
        className="w-full"
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </Button>
      {isOpen && (
        <fieldset aria-describedby={id} className="min-w-0 border-s-4 border-line ps-3 pt-2 pb-3">
          <p id={id}>{explanation}</p>
          <BulkForm
            submit={submit}
            dangerous={dangerous}
            act={act}
            onDone={() => setOpen(false)}
            onCancel={() => setOpen(false)}
          >
            {children}
          </BulkForm>
        </fieldset>
      )}
    </div>
  );
}
