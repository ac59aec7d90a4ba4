"use client";

import { PasswordField } from "#components/admin/account/password-field.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { logIn } from "./actions.ts";

const words = newsroom.account;

/** E-mail and password; what was typed stays when it was wrong. */
export function LogInForm({ next }: { next: string }) {
  return (
    <ActionForm action={logIn} submit={words.logIn}>
      {(faults) => (
        <>
          <input type="hidden" name="next" value={next} />
          <Field name="email" label={words.email} fault={faults.email}>
            {(control) => (
              <input
                {...control}
                type="email"
                autoComplete="username webauthn"
                required
                maxLength={254}
                spellCheck={false}
                autoCapitalize="none"
                className="control"
              />
            )}
          </Field>
          <PasswordField
            name="password"
            label={words.password}
            autoComplete="current-password"
            fault={faults.password}
          />
        </>
      )}
    </ActionForm>
  );
}
