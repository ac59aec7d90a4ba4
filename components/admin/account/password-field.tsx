"use client";

import { type ReactNode, useId, useState } from "react";
import { useAtWork } from "#components/admin/form/at-work.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";

/** A password, which can be shown while it is typed. Pasting is welcome. */
export function PasswordField({
  name,
  label,
  autoComplete,
  guidance,
  fault,
  minLength,
}: {
  name: string;
  label: string;
  autoComplete: "current-password" | "new-password";
  guidance?: ReactNode;
  fault?: string | undefined;
  minLength?: number;
}) {
  const id = useId();
  const [shown, show] = useState(false);
  return (
    <div className="grid gap-1.5">
      <Field id={id} name={name} label={label} guidance={guidance} fault={fault}>
        {(control) => (
          <input
            {...control}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            required
            minLength={minLength}
            spellCheck={false}
            autoCapitalize="none"
            className="control"
          />
        )}
      </Field>
      <label className="flex w-fit items-center gap-2 py-0.5">
        <input
          type="checkbox"
          disabled={!useAtWork()}
          checked={shown}
          onChange={() => show(!shown)}
          className="size-4"
        />
        {newsroom.account.showPassword}
      </label>
    </div>
  );
}
