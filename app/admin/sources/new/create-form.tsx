"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { LineField } from "#components/admin/form/text-fields.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { createSource } from "../actions.ts";
import { type Countries, PassportFields } from "../passport-fields.tsx";

const words = newsroom.sources.form;

/** Makes a source and goes on to its page. */
export function CreateForm({ countries }: { countries: Countries }) {
  const router = useRouter();
  return (
    <ActionForm
      action={createSource}
      submit={words.submitNew}
      onDone={({ id }) => router.push(`/admin/sources/${id}`)}
      className="grid max-w-[34rem] gap-4"
    >
      {(faults) => (
        <>
          <LineField name="name" label={words.name} faults={faults} />
          <PassportFields source={null} countries={countries} faults={faults} />
        </>
      )}
    </ActionForm>
  );
}
