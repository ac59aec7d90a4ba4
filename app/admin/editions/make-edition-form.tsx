"use client";

import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { makeEdition } from "./actions.ts";

const words = newsroom.editions;

/** Makes an edition of a date and goes to it. */
export function MakeEditionForm({ today }: { today: string }) {
  return (
    <section aria-labelledby="make" className="max-w-140">
      <h2 id="make" className="mb-2 font-semibold">
        {words.make}
      </h2>
      <ActionForm
        action={makeEdition}
        submit={words.makeSubmit}
        className="grid gap-3"
        onDone={({ id }) => location.assign(`/admin/editions/${id}`)}
      >
        {(faults) => (
          <Field name="date" label={words.date} guidance={words.dateGuidance} fault={faults.date}>
            {(control) => (
              <input {...control} type="date" required defaultValue={today} className="control max-w-44" />
            )}
          </Field>
        )}
      </ActionForm>
    </section>
  );
}
