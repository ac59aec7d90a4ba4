"use client";

import { useRouter } from "next/navigation";
import { EmailField } from "#components/admin/account/email-field.tsx";
import { PasswordField } from "#components/admin/account/password-field.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { minPassword } from "#lib/auth/limits.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import { changeOwnEmail, changeOwnPassword, saveOwnName } from "./actions.ts";

const words = newsroom.account;

export function NameForm({ name }: { name: string }) {
  const router = useRouter();
  return (
    <ActionForm
      action={saveOwnName}
      submit={words.saveName}
      look="plain"
      done={() => words.nameSaved}
      onDone={() => router.refresh()}
    >
      {(faults) => (
        <Field name="name" label={words.name} guidance={words.nameGuidance} fault={faults.name}>
          {(control) => (
            <input
              {...control}
              autoComplete="name"
              required
              maxLength={100}
              defaultValue={name}
              className="control"
            />
          )}
        </Field>
      )}
    </ActionForm>
  );
}

export function EmailForm() {
  const router = useRouter();
  return (
    <ActionForm
      action={changeOwnEmail}
      submit={words.changeEmail}
      look="plain"
      emptyWhenDone
      done={() => words.emailSaved}
      onDone={() => router.refresh()}
    >
      {(faults) => (
        <>
          <EmailField fault={faults.email} autoComplete="username" />
          <CurrentPassword fault={faults.password} />
        </>
      )}
    </ActionForm>
  );
}

export function PasswordForm() {
  const router = useRouter();
  return (
    <ActionForm
      action={changeOwnPassword}
      submit={words.changePassword}
      look="plain"
      emptyWhenDone
      done={() => words.passwordChanged}
      onDone={() => router.refresh()}
    >
      {(faults) => (
        <>
          <CurrentPassword fault={faults.password} />
          <PasswordField
            name="newPassword"
            label={words.newPassword}
            autoComplete="new-password"
            guidance={words.newPasswordGuidance}
            minLength={minPassword}
            fault={faults.newPassword}
          />
        </>
      )}
    </ActionForm>
  );
}

/** The password once more, before something grave. */
export const CurrentPassword = ({ fault }: { fault: string | undefined }) => (
  <PasswordField
    name="password"
    label={words.currentPassword}
    autoComplete="current-password"
    guidance={words.passwordGuidance}
    fault={fault}
  />
);
