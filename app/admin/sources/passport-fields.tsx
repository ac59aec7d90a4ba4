"use client";

import type { Faults } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { LineField, LinesField } from "#components/admin/form/text-fields.tsx";
import { LanguageOptions } from "#components/admin/item-editor/date-language-fields.tsx";
import type { DeskSource } from "#lib/sources/desk.ts";
import { sourceTypes } from "#lib/sources/rules.ts";
import { newsroom } from "#lib/text/newsroom.ts";

const words = newsroom.sources.form;

export type Countries = { code: string; name: string }[];

/** Everything that is known of a source but its address: who they are, why they are followed, where. */
export function PassportFields({
  source,
  countries,
  faults,
}: {
  source: DeskSource | null;
  countries: Countries;
  faults: Faults;
}) {
  return (
    <>
      <Field name="type" label={words.type} fault={faults.type}>
        {(control) => (
          <select {...control} required defaultValue={source?.type ?? "ORGANISATION"} className="control">
            {sourceTypes.map((type) => (
              <option key={type} value={type}>
                {newsroom.sources.types[type]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <LinesField
        name="description"
        label={words.description}
        guidance={words.descriptionGuidance}
        value={source?.description ?? ""}
        maxLength={1000}
        faults={faults}
        optional
      />
      <LinesField
        name="reason"
        label={words.reason}
        guidance={words.reasonGuidance}
        value={source?.reason ?? ""}
        maxLength={1000}
        faults={faults}
        optional
      />
      <LineField
        name="homepage"
        type="url"
        label={words.homepage}
        guidance={words.homepageGuidance}
        value={source?.homepage ?? ""}
        maxLength={2000}
        faults={faults}
        optional
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="country" label={words.country} fault={faults.country}>
          {(control) => (
            <select {...control} defaultValue={source?.country ?? ""} className="control">
              <option value="">{words.noCountry}</option>
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="language" label={words.language} fault={faults.language}>
          {(control) => (
            <select {...control} defaultValue={source?.language ?? ""} className="control">
              <option value="">{words.noLanguage}</option>
              <LanguageOptions chosen={source?.language ?? null} />
            </select>
          )}
        </Field>
      </div>
      <LinesField
        // A former name joins them by itself: the next save must not take it away again.
        key={source?.aliases.join("\n")}
        name="aliases"
        label={words.aliases}
        guidance={words.aliasesGuidance}
        value={source?.aliases.join("\n") ?? ""}
        faults={faults}
        optional
      />
      <div>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            name="monitored"
            defaultChecked={source?.monitored ?? false}
            aria-describedby="monitored-guidance"
            className="size-4"
          />
          <span className="font-semibold">{words.monitored}</span>
        </label>
        <p id="monitored-guidance" className="guidance">
          {words.monitoredGuidance}
        </p>
      </div>
    </>
  );
}
