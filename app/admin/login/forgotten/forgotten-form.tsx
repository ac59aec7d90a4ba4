"use client";

import { EmailField } from "#components/admin/account/email-field.tsx";
import { ActionForm } from "#components/admin/form/action-form.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { sendResetLink } from "../actions.ts";

const words = newsroom.account;

/** Asks for a link by mail; the answer is the same for every address. */
export const ForgottenForm = () => (
  <ActionForm action={sendResetLink} submit={words.sendLink} done={() => words.linkSent}>
    {(faults) => <EmailField fault={faults.email} autoComplete="username" />}
  </ActionForm>
);
