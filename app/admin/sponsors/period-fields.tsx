"use client";

import { useRef, useState } from "react";
import type { Faults } from "#components/admin/form/action-form.tsx";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import type { PeriodInput } from "#lib/sponsors/schema.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.sponsors.form;

/** The periods of a sponsor, each with its line; `periodsIn` reads them from the form. */
export function PeriodFields({ periods, faults }: { periods: PeriodInput[]; faults: Faults }) {
  const next = useRef(periods.length);
  const [rows, setRows] = useState(() => periods.map((period, key) => ({ key, period })));
  const add = () => {
    const key = next.current;
    next.current += 1;
    setRows([{ key, period: { line: "", from: "", to: null } }, ...rows]);
  };
  return (
    <fieldset className="grid gap-3" aria-describedby="periods-guidance">
      <legend className="field-label">{words.periods}</legend>
      <p id="periods-guidance" className="guidance">
        {words.periodsGuidance}
      </p>
      <Button onClick={add} className="w-fit">
        {words.add}
      </Button>
      {rows.map(({ key, period }, index) => (
        <fieldset key={key} className="grid gap-3 border-s-2 border-line ps-4">
          <legend className="float-start text-soft">{words.period(index + 1)}</legend>
          <PeriodRow
            id={`period-${key}`}
            period={period}
            faultOf={(field) => faults[`periods.${index}.${field}`]}
          />
          <Button
            small
            look="quiet"
            className="w-fit"
            onClick={() => setRows(rows.filter((row) => row.key !== key))}
          >
            {words.remove(index + 1)}
          </Button>
        </fieldset>
      ))}
    </fieldset>
  );
}

function PeriodRow({
  id,
  period: { line, from, to },
  faultOf,
}: {
  id: string;
  period: PeriodInput;
  faultOf: (field: keyof PeriodInput) => string | undefined;
}) {
  return (
    <>
      <Field id={`${id}-line`} name="line" label={words.line} fault={faultOf("line")}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={300}
            defaultValue={line}
            onFocus={({ target }) => {
              if (target.value === "") target.value = words.suggested(nameIn(target.form));
            }}
            className="control"
          />
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field id={`${id}-from`} name="from" label={words.from} fault={faultOf("from")}>
          {(control) => <input {...control} type="date" required defaultValue={from} className="control" />}
        </Field>
        <Field id={`${id}-to`} name="to" label={words.to} fault={faultOf("to")} optional>
          {(control) => <input {...control} type="date" defaultValue={to ?? ""} className="control" />}
        </Field>
      </div>
    </>
  );
}

/** The name that stands in the form, for the line that is usual. */
const nameIn = (form: HTMLFormElement | null) => (form ? String(new FormData(form).get("name") ?? "") : "");

/** The form's fields with the periods as a list. */
export function withPeriods(fields: FormData) {
  const [lines, from, to] = [fields.getAll("line"), fields.getAll("from"), fields.getAll("to")];
  const periods = lines.map((line, index) => ({ line, from: from[index], to: to[index] }));
  const { line: _, from: __, to: ___, ...rest } = Object.fromEntries(fields);
  return { ...rest, periods };
}
