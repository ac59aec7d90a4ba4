import { useId } from "react";
import { Field } from "#components/admin/form/field.tsx";

/** A few lines that say why, or that somebody else reads. */
export function TextReason({
  name,
  label,
  guidance,
  fault,
  optional = false,
  most = 500,
}: {
  name: "reason" | "note";
  label: string;
  guidance?: string;
  fault?: string | undefined;
  optional?: boolean;
  most?: number;
}) {
  // Several of them can be open at once.
  const id = useId();
  return (
    <Field id={id} name={name} label={label} guidance={guidance} fault={fault} optional={optional}>
      {(control) => <textarea {...control} required={!optional} maxLength={most} className="control" />}
    </Field>
  );
}
