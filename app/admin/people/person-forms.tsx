"use client";

import { useRouter } from "next/navigation";
import { useId } from "react";
import { FoldedForm } from "#components/admin/account/folded-form.tsx";
import { PasswordField } from "#components/admin/account/password-field.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { Field } from "#components/admin/form/field.tsx";
import { CopyLink } from "#components/admin/people/copy-link.tsx";
import { RoleField } from "#components/admin/people/role-field.tsx";
import type { Person } from "#lib/people/desk.ts";
import { newsroom } from "#lib/text/newsroom.ts";
import {
  changeRoleOf,
  disableEditor,
  enableEditor,
  makeResetLinkFor,
  removeSecondStepOf,
  revokeInvitationTo,
} from "./actions.ts";

const words = newsroom.people;

/** All that an administrator can do about somebody. */
export function PersonForms({ person }: { person: Person }) {
  const router = useRouter();
  const { id, role, email, disabledAt, hasSecondStep, passkeys } = person;
  const hidden = <input type="hidden" name="id" value={id} />;
  const onDone = () => router.refresh();
  if (disabledAt) {
    return (
      <ActionForm action={enableEditor} submit={words.enable} look="plain" onDone={onDone}>
        {() => hidden}
      </ActionForm>
    );
  }
  return (
    <div className="grid gap-1">
      <FoldedForm title={words.changeRole}>
        <ActionForm action={changeRoleOf} submit={words.changeRole} onDone={onDone}>
          {(faults) => (
            <>
              {hidden}
              <RoleField chosen={role} />
              <PasswordField
                name="password"
                label={newsroom.account.currentPassword}
                autoComplete="current-password"
                guidance={words.roleChangeGuidance}
                fault={faults.password}
              />
            </>
          )}
        </ActionForm>
      </FoldedForm>
      <FoldedForm title={words.makeResetLink}>
        <ActionForm
          action={makeResetLinkFor}
          submit={words.makeResetLink}
          look="plain"
          done={(url) => (
            <>
              {words.resetHandOver(email)}
              <CopyLink url={url} />
            </>
          )}
        >
          {() => hidden}
        </ActionForm>
      </FoldedForm>
      {(hasSecondStep || passkeys > 0) && (
        <FoldedForm title={words.removeSecondStep}>
          <ActionForm
            action={removeSecondStepOf}
            submit={words.removeSecondStep}
            look="danger"
            onDone={onDone}
          >
            {(faults) => (
              <>
                {hidden}
                <p>{words.removeSecondStepGuidance}</p>
                <ReasonField fault={faults.reason} />
              </>
            )}
          </ActionForm>
        </FoldedForm>
      )}
      <FoldedForm title={words.disable}>
        <ActionForm action={disableEditor} submit={words.disable} look="danger" onDone={onDone}>
          {(faults) => (
            <>
              {hidden}
              <p>{words.disableGuidance}</p>
              <ReasonField fault={faults.reason} />
            </>
          )}
        </ActionForm>
      </FoldedForm>
    </div>
  );
}

/** Takes an invitation back. */
export function RevokeInvitation({ id }: { id: string }) {
  const router = useRouter();
  return (
    <ActionForm
      action={revokeInvitationTo}
      submit={words.revoke}
      look="plain"
      onDone={() => router.refresh()}
      className="grid"
    >
      {() => <input type="hidden" name="id" value={id} />}
    </ActionForm>
  );
}

function ReasonField({ fault }: { fault: string | undefined }) {
  const id = useId();
  const { reason, reasonGuidance } = newsroom.frame;
  return (
    <Field id={id} name="reason" label={reason} guidance={reasonGuidance} fault={fault}>
      {(control) => <input {...control} required maxLength={500} autoComplete="off" className="control" />}
    </Field>
  );
}
