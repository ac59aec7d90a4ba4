"use client";

import { EmailField } from "#components/admin/account/email-field.tsx";
import { PasswordField } from "#components/admin/account/password-field.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
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
          <EmailField fault={faults.email} autoComplete="username webauthn" />
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
