"use client";

import { CodeField } from "#components/admin/account/code-field.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { giveCode, giveRecoveryCode } from "../actions.ts";

const words = newsroom.account;

/** The code that the app shows. */
export const CodeForm = ({ next }: { next: string }) => (
  <ActionForm action={giveCode} submit={words.logIn}>
    {(faults) => (
      <>
        <input type="hidden" name="next" value={next} />
        <CodeField fault={faults.code} />
      </>
    )}
  </ActionForm>
);

/** One of the codes kept for a lost phone. */
export const RecoveryForm = ({ next }: { next: string }) => (
  <ActionForm action={giveRecoveryCode} submit={words.logInWithRecovery} look="plain">
    {(faults) => (
      <>
        <input type="hidden" name="next" value={next} />
        <Field
          name="recovery"
          label={words.recoveryCode}
          guidance={words.recoveryGuidance}
          fault={faults.recovery}
        >
          {(control) => (
            <input
              {...control}
              required
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={20}
              className="control max-w-[12rem] font-mono"
            />
          )}
        </Field>
      </>
    )}
  </ActionForm>
);
