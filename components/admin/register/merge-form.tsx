"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { ReasonField } from "#components/admin/form/reason-field.tsx";
import { SeenVersion } from "#components/admin/form/seen-version.tsx";
import type { ActionResult } from "#lib/doors/action-result.ts";
import { newsroom } from "#lib/text/newsroom.ts";

/** Chooses the record into which this one goes, says why, and goes on there. */
export function MergeForm({
  record,
  choices,
  action,
  noun,
}: {
  record: { id: string; version: number; name: string };
  /** Those that are probably meant come first. */
  choices: { id: string; name: string }[];
  action: (previous: unknown, fields: FormData) => Promise<ActionResult<void>>;
  noun: "categories" | "sources";
}) {
  const router = useRouter();
  const words = newsroom[noun].merge;
  const target = { id: "" };
  const send = (previous: unknown, fields: FormData) => {
    target.id = String(fields.get("intoId"));
    return action(previous, fields);
  };
  return (
    <ActionForm
      action={send}
      submit={words.submit(record.name)}
      look="danger"
      onDone={() => router.push(`/admin/${noun}/${target.id}`)}
    >
      {(faults) => (
        <>
          <p>{words.introduction(record.name)}</p>
          <SeenVersion {...record} />
          <Field name="intoId" label={words.into} fault={faults.intoId}>
            {(control) => (
              <select {...control} required defaultValue="" className="control">
                <option value="">{words.choose}</option>
                {choices.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <ReasonField id="merge-reason" fault={faults.reason} />
        </>
      )}
    </ActionForm>
  );
}
