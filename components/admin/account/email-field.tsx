import { useId } from "react";
import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";

/** An address; `autoComplete` says whose: `username` for one's own, `off` for somebody else's. */
export function EmailField({
  fault,
  autoComplete,
  value,
}: {
  fault: string | undefined;
  autoComplete: "username" | "username webauthn" | "off";
  value?: string;
}) {
  const id = useId();
  return (
    <Field id={id} name="email" label={newsroom.account.email} fault={fault}>
      {(control) => (
        <input
          {...control}
          type="email"
          autoComplete={autoComplete}
          defaultValue={value}
          required
          maxLength={254}
          spellCheck={false}
          autoCapitalize="none"
          className="control"
        />
      )}
    </Field>
  );
}
