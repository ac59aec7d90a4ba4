import type { HTMLInputTypeAttribute, ReactNode } from "react";
import type { Faults } from "./action-form.tsx";
import { Field } from "./field.tsx";
import { TextArea } from "./text-area.tsx";

interface Given {
  name: string;
  label: string;
  faults: Faults;
  value?: string;
  guidance?: ReactNode;
  optional?: boolean;
  maxLength?: number;
  /** Where one page has several forms with fields of one name. */
  id?: string;
}

/** A field of one line. */
export function LineField({
  value = "",
  type = "text",
  faults,
  maxLength = 200,
  ...given
}: Given & { type?: HTMLInputTypeAttribute }) {
  return (
    <Field {...given} fault={faultOf(faults, given.name)}>
      {(control) => (
        <input
          {...control}
          type={type}
          required={!given.optional}
          maxLength={maxLength}
          defaultValue={value}
          className="control"
        />
      )}
    </Field>
  );
}

/** A field of several lines. */
export function LinesField({ value = "", faults, maxLength, ...given }: Given) {
  return (
    <Field {...given} fault={faultOf(faults, given.name)}>
      {(control) => <TextArea {...control} maxLength={maxLength} defaultValue={value} className="control" />}
    </Field>
  );
}

/** What is wrong with a field, or with the first of its lines that something is wrong with. */
function faultOf(faults: Faults, name: string): string | undefined {
  return Object.entries(faults).find(([field]) => field === name || field.startsWith(`${name}.`))?.[1];
}
