import { newsroom } from "#lib/text/newsroom.ts";
import { Field } from "./field.tsx";

/** Why something is done that cannot be undone. */
export function ReasonField({ fault, id }: { fault: string | undefined; id: string }) {
  return (
    <Field
      id={id}
      name="reason"
      label={newsroom.frame.reason}
      guidance={newsroom.frame.reasonGuidance}
      fault={fault}
    >
      {(control) => <input {...control} required maxLength={1000} className="control" />}
    </Field>
  );
}
