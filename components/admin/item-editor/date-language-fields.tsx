"use client";

import { useId } from "react";
import { Button } from "#components/admin/form/button.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { languageName } from "#lib/text/languages.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { useEditing, useSession } from "./item-session.ts";

const words = newsroom.items.form;

export function SourceDateField() {
  const { edit } = useEditing();
  const sourceDate = useSession(({ content }) => content.sourceDate);
  const fault = useSession(({ faults }) => faults.sourceDate);
  return (
    <Field
      id={useId()}
      name="sourceDate"
      label={words.fields.sourceDate}
      guidance={words.guidance.sourceDate}
      fault={fault}
    >
      {(control) => (
        <input
          {...control}
          type="date"
          className="control"
          value={sourceDate ?? ""}
          onChange={({ target }) => edit({ sourceDate: target.value || null })}
        />
      )}
    </Field>
  );
}

/** The language of the text: guessed until somebody chooses, and questioned when the text seems to be in another. */
export function LanguageField() {
  const { edit } = useEditing();
  const language = useSession(({ content }) => content.language);
  const isByHand = useSession(({ byHand }) => byHand.language);
  const guess = useSession(({ checks }) => checks?.language ?? null);
  const choose = (chosen: string) => edit({ language: chosen }, { language: true });
  return (
    <div className="grid gap-1">
      <Field
        id={useId()}
        name="language"
        label={words.fields.language}
        guidance={!isByHand && guess ? words.language.guessed : undefined}
      >
        {(control) => (
          <select
            {...control}
            className="control"
            value={language}
            onChange={({ target }) => choose(target.value)}
          >
            <LanguageOptions chosen={language} />
          </select>
        )}
      </Field>
      {isByHand && guess && guess !== language && (
        <p className="guidance">
          {words.language.looksLike(languageName(guess))}{" "}
          <Button small look="quiet" onClick={() => choose(guess)}>
            {words.language.change(languageName(guess))}
          </Button>
        </p>
      )}
    </div>
  );
}

const offered = [
  "sv",
  "en",
  "da",
  "no",
  "fi",
  "de",
  "fr",
  "es",
  "it",
  "nl",
  "el",
  "pl",
  "ar",
  "fa",
  "uk",
  "ru",
];

export function LanguageOptions({ chosen }: { chosen: string | null }) {
  const codes = chosen && !offered.includes(chosen) ? [...offered, chosen] : offered;
  return codes.map((code) => (
    <option key={code} value={code}>
      {languageName(code)}
    </option>
  ));
}
