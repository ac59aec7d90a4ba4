"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "#lib/doors/action-result.ts";
import { ActionForm } from "./action-form.tsx";
import type { ButtonLook } from "./button.tsx";

/** Something that one press does with a record. */
export interface Act {
  action: (previous: unknown, fields: FormData) => Promise<ActionResult<unknown>>;
  submit: string;
  look: ButtonLook;
}

/** A button for each act. The action is told the record as the field `name`; the page then shows what became of it. */
export function ActButtons({
  acts,
  name,
  value,
  className = "",
}: {
  acts: readonly Act[];
  name: string;
  value: string;
  className?: string;
}) {
  const router = useRouter();
  return (
    <div className={`flex flex-wrap gap-2 ${className}`}>
      {acts.map(({ action, submit, look }) => (
        <ActionForm
          key={submit}
          action={action}
          submit={submit}
          look={look}
          onDone={() => router.refresh()}
          className="grid gap-2"
        >
          {() => <input type="hidden" name={name} value={value} />}
        </ActionForm>
      ))}
    </div>
  );
}
