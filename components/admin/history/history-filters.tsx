import type { ReactNode } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { type ControlProps, Field } from "#components/admin/form/field.tsx";
import { type HistoryFilter, historyActions, programs, recordTypes } from "#lib/history/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.history;

/** Narrows the history down; what is chosen stands in the page's address. */
export function HistoryFilters({
  filter,
  people,
}: {
  filter: HistoryFilter;
  people: { id: string; name: string }[];
}) {
  return (
    <form className="mb-5" aria-label={words.filter.legend}>
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-6">
        <Choice name="who" label={words.filter.who} chosen={filter.who} all={words.filter.everybody}>
          <optgroup label={words.filter.editors}>
            {people.map(({ id, name }) => (
              <option key={id} value={`editor:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.filter.programs}>
            {programs.map((program) => (
              <option key={program} value={program}>
                {words.programs[program]}
              </option>
            ))}
          </optgroup>
        </Choice>
        <Choice name="type" label={words.filter.type} chosen={filter.type} all={words.filter.everyType}>
          {recordTypes.map((type) => (
            <option key={type} value={type}>
              {words.recordTypes[type]}
            </option>
          ))}
        </Choice>
        <Choice
          name="action"
          label={words.filter.action}
          chosen={filter.action}
          all={words.filter.everyAction}
        >
          {historyActions.map((action) => (
            <option key={action} value={action}>
              {words.actions[action].verb}
            </option>
          ))}
        </Choice>
        <Input name="from" label={words.filter.from} type="date" value={filter.from} />
        <Input name="to" label={words.filter.to} type="date" value={filter.to} />
        <Input name="text" label={words.filter.text} type="search" value={filter.text} />
      </div>
      <div className="mt-3 flex items-center gap-4">
        <Button type="submit">{words.filter.apply}</Button>
        <a href="/admin/history">{words.filter.clear}</a>
      </div>
    </form>
  );
}

function Choice({
  name,
  label,
  chosen,
  all,
  children,
}: {
  name: string;
  label: string;
  chosen: string | null;
  all: string;
  children: ReactNode;
}) {
  return (
    <Field name={name} label={label}>
      {(control: ControlProps) => (
        <select {...control} defaultValue={chosen ?? ""} className="control">
          <option value="">{all}</option>
          {children}
        </select>
      )}
    </Field>
  );
}

function Input({
  name,
  label,
  type,
  value,
}: {
  name: string;
  label: string;
  type: "date" | "search";
  value: string | null;
}) {
  return (
    <Field name={name} label={label}>
      {(control) => <input {...control} type={type} defaultValue={value ?? ""} className="control" />}
    </Field>
  );
}
