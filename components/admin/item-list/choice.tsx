import type { ReactNode } from "react";
import { newsroom } from "#lib/text/newsroom.ts";

/** One of a list's filters: everything, or one of the options given. */
export function Choice({
  name,
  label,
  chosen,
  children,
}: {
  name: string;
  label: string;
  chosen: string | null;
  children: ReactNode;
}) {
  return (
    <label className="grid min-w-0 gap-0.5">
      <span className="guidance">{label}</span>
      <select name={name} defaultValue={chosen ?? ""} className="control">
        <option value="">{newsroom.itemLists.all}</option>
        {children}
      </select>
    </label>
  );
}
