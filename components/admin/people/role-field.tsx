import { useId } from "react";
import { Field } from "#components/admin/form/field.tsx";
import { type Role, roles } from "#lib/auth/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

/** Which role somebody has, and what each may do. */
export function RoleField({ chosen }: { chosen: Role }) {
  const id = useId();
  const { roleGuidance, role: label } = newsroom.people;
  return (
    <Field id={id} name="role" label={label} guidance={<Guidance lines={Object.values(roleGuidance)} />}>
      {(control) => (
        <select {...control} defaultValue={chosen} className="control">
          {roles.map((each) => (
            <option key={each} value={each}>
              {newsroom.frame.roles[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const Guidance = ({ lines }: { lines: string[] }) =>
  lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
