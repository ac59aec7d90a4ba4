"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { SeenVersion } from "#components/admin/form/seen-version.tsx";
import { LineField } from "#components/admin/form/text-fields.tsx";
import type { DeskSource } from "#lib/sources/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { saveSource } from "../actions.ts";
import { type Countries, PassportFields } from "../passport-fields.tsx";

const words = newsroom.sources.form;

/** A source's passport. */
export function SourceForm({ source, countries }: { source: DeskSource; countries: Countries }) {
  const router = useRouter();
  return (
    <ActionForm
      action={saveSource}
      submit={words.submit}
      done={() => words.done}
      onDone={() => router.refresh()}
    >
      {(faults) => (
        <>
          <SeenVersion {...source} />
          <LineField
            name="name"
            label={words.name}
            guidance={words.nameGuidance}
            value={source.name}
            faults={faults}
          />
          <LineField
            name="slug"
            label={words.slug}
            guidance={words.slugGuidance}
            value={source.slug}
            maxLength={120}
            faults={faults}
          />
          <PassportFields source={source} countries={countries} faults={faults} />
        </>
      )}
    </ActionForm>
  );
}
