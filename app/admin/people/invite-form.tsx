"use client";

import { useRouter } from "next/navigation";
import { EmailField } from "#components/admin/account/email-field.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { CopyLink } from "#components/admin/people/copy-link.tsx";
import { RoleField } from "#components/admin/people/role-field.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { inviteEditor } from "./actions.ts";

const words = newsroom.people;
const told = { sent: words.mailed, failed: words.mailFailed, none: words.handOver };

/** Invites somebody; the link is shown once, whether or not it was mailed. */
export function InviteForm() {
  const router = useRouter();
  return (
    <ActionForm
      action={inviteEditor}
      submit={words.makeInvitation}
      emptyWhenDone
      onDone={() => router.refresh()}
      done={({ url, to, mail }) => (
        <>
          {told[mail](to)}
          <CopyLink url={url} />
        </>
      )}
    >
      {(faults) => (
        <>
          <EmailField fault={faults.email} autoComplete="off" />
          <RoleField chosen="EDITOR" />
        </>
      )}
    </ActionForm>
  );
}
