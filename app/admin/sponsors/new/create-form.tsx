"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { createSponsor } from "../actions.ts";
import { withPeriods } from "../period-fields.tsx";
import { SponsorFields } from "../sponsor-fields.tsx";

/** Makes a sponsor and goes on to its page, for the logo. */
export function CreateForm() {
  const router = useRouter();
  return (
    <ActionForm
      action={(_, fields) => createSponsor(withPeriods(fields))}
      submit={newsroom.sponsors.form.submitNew}
      onDone={({ id }) => router.push(`/admin/sponsors/${id}`)}
      className="grid max-w-[34rem] gap-4"
    >
      {(faults) => <SponsorFields sponsor={null} faults={faults} />}
    </ActionForm>
  );
}
