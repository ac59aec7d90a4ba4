"use client";

import type { Faults } from "#components/admin/form/action-form.tsx";
import { LineField } from "#components/admin/form/text-fields.tsx";
import type { DeskSponsor } from "#lib/sponsors/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { PeriodFields } from "./period-fields.tsx";

const words = newsroom.sponsors.form;

/** What is known of a sponsor but its logo. */
export function SponsorFields({ sponsor, faults }: { sponsor: DeskSponsor | null; faults: Faults }) {
  return (
    <>
      <LineField name="name" label={words.name} value={sponsor?.name ?? ""} faults={faults} />
      <LineField
        name="url"
        type="url"
        label={words.url}
        guidance={words.urlGuidance}
        value={sponsor?.url ?? ""}
        maxLength={2000}
        faults={faults}
        optional
      />
      <PeriodFields periods={sponsor?.periods ?? []} faults={faults} />
    </>
  );
}
