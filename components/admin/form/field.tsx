import type { ReactNode } from "react";
import { newsroom } from "#lib/text/newsroom.ts";

/** The attributes that tie a control to its label, guidance and fault. */
export interface ControlProps {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/**
 * A labelled control with guidance and fault. `children` gets the attributes that tie them together:
 * `<Field …>{(control) => <input {...control} className="control" />}</Field>`.
 */
export function Field({
  name,
  label,
  guidance,
  fault,
  optional = false,
  id = name,
  children,
}: {
  name: string;
  label: ReactNode;
  guidance?: ReactNode;
  fault?: string | undefined;
  optional?: boolean;
  id?: string;
  children: (control: ControlProps) => ReactNode;
}) {
  const described = [fault && `${id}-fault`, guidance && `${id}-guidance`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="field-label">
        {label}
        {optional && <span className="font-normal text-soft"> ({newsroom.frame.optional})</span>}
      </label>
      {children({
        id,
        name,
        ...(described && { "aria-describedby": described }),
        ...(fault && { "aria-invalid": true as const }),
      })}
      {fault && (
        <p id={`${id}-fault`} className="fault">
          {fault}
        </p>
      )}
      {guidance && (
        <p id={`${id}-guidance`} className="guidance">
          {guidance}
        </p>
      )}
    </div>
  );
}
