"use client";

import { ActionForm } from "#components/admin/form/action-form.tsx";
import { newsroom } from "#lib/text/newsroom.ts";
import { logOut } from "../login/actions.ts";

/** Ends this session. */
export const LogOutForm = () => (
  <ActionForm action={logOut} submit={newsroom.account.logOut} look="plain">
    {() => null}
  </ActionForm>
);
