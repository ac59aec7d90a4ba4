"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { SeenVersion } from "#components/admin/form/seen-version.tsx";
import type { DeskSponsor } from "#lib/sponsors/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { saveSponsor } from "../actions.ts";
import { withPeriods } from "../period-fields.tsx";
import { SponsorFields } from "../sponsor-fields.tsx";

const words = newsroom.sponsors.form;

/** A sponsor's name, address and periods. */
export function SponsorForm({ sponsor }: { sponsor: DeskSponsor }) {
  const router = useRouter();
  return (
    <ActionForm
      action={(_, fields) => saveSponsor(withPeriods(fields))}
      submit={words.submit}
      done={() => words.done}
      onDone={() => router.refresh()}
    >
      {(faults) => (
        <>
          <SeenVersion {...sponsor} />
          <SponsorFields sponsor={sponsor} faults={faults} />
        </>
      )}
    </ActionForm>
  );
}
