"use client";

import { EmailField } from "#components/admin/account/email-field.tsx";
import { PasswordField } from "#components/admin/account/password-field.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { minPassword } from "#lib/auth/limits.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { createFirst, join, resetPassword } from "./actions.ts";

const words = newsroom.account;

/** The first editor: who they are, and a password. */
export function SetupForm({ token }: { token: string }) {
  return (
    <ActionForm action={createFirst} submit={words.create}>
      {(faults) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NameField fault={faults.name} />
          <EmailField fault={faults.email} autoComplete="username" />
          <NewPassword fault={faults.password} />
        </>
      )}
    </ActionForm>
  );
}

/** Somebody who was invited: a name and a password; the address is the invitation's. */
export function InvitationForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionForm action={join} submit={words.create}>
      {(faults) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NameField fault={faults.name} />
          <ForPasswordManager email={email} />
          <NewPassword fault={faults.password} />
        </>
      )}
    </ActionForm>
  );
}

/** A new password in place of a forgotten one. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionForm action={resetPassword} submit={words.setPassword}>
      {(faults) => (
        <>
          <input type="hidden" name="token" value={token} />
          <ForPasswordManager email={email} />
          <NewPassword fault={faults.password} />
        </>
      )}
    </ActionForm>
  );
}

const NameField = ({ fault }: { fault: string | undefined }) => (
  <Field name="name" label={words.name} guidance={words.nameGuidance} fault={fault}>
    {(control) => <input {...control} autoComplete="name" required maxLength={100} className="control" />}
  </Field>
);

const NewPassword = ({ fault }: { fault: string | undefined }) => (
  <PasswordField
    name="password"
    label={words.newPassword}
    autoComplete="new-password"
    guidance={words.newPasswordGuidance}
    minLength={minPassword}
    fault={fault}
  />
);

/** Tells a password manager for whom it keeps the password; it has no name, so it is not sent. */
const ForPasswordManager = ({ email }: { email: string }) => (
  <input type="email" autoComplete="username" value={email} readOnly hidden />
);
