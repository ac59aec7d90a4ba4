import type { ReactNode } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { formatTime } from "#lib/dates.ts";
import type { FoldedRevision } from "#lib/revisions/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.history.revisions;

/** Chooses any two versions to be compared; they stand in the page's address. */
export function CompareForm({
  revisions,
  from,
  to,
}: {
  revisions: FoldedRevision[];
  from: number | undefined;
  to: number | undefined;
}) {
  const saves = revisions.flatMap((fold) => fold.saves);
  if (saves.length < 2) return null;
  const choice = (name: "from" | "to", label: string, chosen: number | undefined, start?: ReactNode) => (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} defaultValue={chosen} className="control">
          {saves.map(({ version, savedAt, who }) => (
            <option key={version} value={version}>
              {`${words.version(version)}, ${who}, ${formatTime(savedAt)}`}
            </option>
          ))}
          {start}
        </select>
      )}
    </Field>
  );
  return (
    <form className="mb-5 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
      {choice("from", words.from, from, <option value={0}>{words.start}</option>)}
      {choice("to", words.to, to)}
      <Button type="submit" className="justify-self-start">
        {words.compare}
      </Button>
    </form>
  );
}
